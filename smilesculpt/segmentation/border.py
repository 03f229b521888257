"""From shares to labels: the border moved outwards, one piece a tooth, small holes filled."""

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from meshes.arrays import Indices, Mask, Vector
from meshes.surface.adjacency import Adjacency
from smilesculpt.segmentation.growing import GUM_SHARE, Growth
from smilesculpt.segmentation.scan_fields import ScanFields

_OFFSET = 0.2
_FILLET, _SHARP = 1.2, 2.0
_SMALL_HOLE = 5.0


def bordered(fields: ScanFields, growth: Growth) -> Indices:
    """Return the number of the tooth of each vertex, 0 for gum, after tidying."""
    winner = _offset(fields, growth)
    winner = _largest_pieces(fields, winner)
    return _filled(fields, winner)


def _offset(fields: ScanFields, growth: Growth) -> Indices:
    """Move the border of crowns that meet the gum in a sharp crease outwards.

    Under a sharp crease the crown goes on a little past the bottom of the groove, which is
    where people draw the border; a fillet of gum hides it, and its bottom is the border.
    """
    winner, gum_share = growth.winner, growth.share[:, 0]
    near = fields.near
    gum = np.repeat(np.arange(len(winner)), np.diff(near.vertex_start))
    tooth = near.vertex_item
    pair = (winner[gum] == 0) & (winner[tooth] > 0)
    gum, tooth = gum[pair], tooth[pair]
    edge = fields.mesh.vertices[gum] - fields.mesh.vertices[tooth]
    to_gum = gum_share[gum] - GUM_SHARE
    to_tooth = GUM_SHARE - gum_share[tooth]
    share = to_gum / np.maximum(to_gum + to_tooth, 1e-12)
    distance = share * np.sqrt((edge**2).sum(axis=1))
    depth = -np.minimum(fields.bend.least[gum], fields.bend.least[tooth])
    reached = distance <= _offsets(depth, winner[tooth])
    order = np.lexsort((tooth, -distance))
    order = order[reached[order]]
    out = winner.copy()
    out[gum[order]] = winner[tooth[order]]
    return out


def _offsets(depth: Vector, number: Indices) -> Vector:
    """Return how far to move the border at each crossing, alike all around a tooth (mm)."""
    offset = np.zeros(len(depth))
    for one in np.unique(number):
        mine = number == one
        sharpness = (float(np.median(depth[mine])) - _FILLET) / (_SHARP - _FILLET)
        offset[mine] = _OFFSET * min(max(sharpness, 0.0), 1.0)
    return offset


def _pieces(near: Adjacency, inside: Mask, label: Indices) -> tuple[int, Indices]:
    """Return the connected pieces of vertices of equal label; 0 outside, then from 1."""
    n = len(label)
    start = np.repeat(np.arange(n), np.diff(near.vertex_start))
    stop = near.vertex_item
    same = (label[start] == label[stop]) & inside[start] & inside[stop]
    ones = np.ones(int(same.sum()), dtype=np.int8)
    graph = csr_matrix((ones, (start[same], stop[same])), shape=(n, n))
    n_pieces, piece = connected_components(graph, directed=False)
    return n_pieces, piece.astype(np.int32)


def _largest_pieces(fields: ScanFields, winner: Indices) -> Indices:
    """Keep the piece of greatest area of each tooth; the others become gum."""
    n_pieces, piece = _pieces(fields.near, winner > 0, winner)
    area = np.bincount(piece, weights=fields.area, minlength=n_pieces)
    out = np.zeros_like(winner)
    for number in range(1, int(winner.max(initial=0)) + 1):
        mine = winner == number
        if mine.any():
            pieces = np.unique(piece[mine])
            out[mine & (piece == pieces[np.argmax(area[pieces])])] = number
    return out


def _filled(fields: ScanFields, winner: Indices) -> Indices:
    """Give small patches of gum that only one tooth surrounds to that tooth."""
    gum = winner == 0
    n_pieces, piece = _pieces(fields.near, gum, winner)
    area = np.bincount(piece, weights=np.where(gum, fields.area, 1e9), minlength=n_pieces)
    small = gum & (area[piece] < _SMALL_HOLE)
    start = np.repeat(np.arange(len(winner)), np.diff(fields.near.vertex_start))
    stop = fields.near.vertex_item
    edge = small[start] & (winner[stop] > 0)
    most = np.zeros(n_pieces, dtype=np.int32)
    least = np.full(n_pieces, np.iinfo(np.int32).max, dtype=np.int32)
    np.maximum.at(most, piece[start[edge]], winner[stop[edge]])
    np.minimum.at(least, piece[start[edge]], winner[stop[edge]])
    fill = small & (most[piece] == least[piece])
    return np.where(fill, most[piece], winner).astype(np.int32)
