"""Compiled loops behind meshes.readwrite.off and obj: formats whose lines mean something."""

from numba import njit

from meshes.arrays import AnyArray, Vertices
from meshes.readwrite._number_kernels import HARD, is_blank, number_at, token_end

OUT_OF_RANGE = -(2**31)  # an index that names no vertex; no file can write it
_NEWLINE = 10
_HASH = 35
_LOWER_V = 118
_LOWER_F = 102


@njit(cache=True)
def _next_line(data: AnyArray, at: int) -> int:
    while at < data.shape[0] and data[at] != _NEWLINE:
        at += 1
    return at + 1


@njit(cache=True)
def _next_token(data: AnyArray, at: int) -> tuple[int, int]:
    """Return start and end of the next token on this line; both alike where there is none."""
    stop = data.shape[0]
    while at < stop and is_blank(data[at]):
        at += 1
    return at, token_end(data, at, stop)


@njit(cache=True)
def _integer(data: AnyArray, at: int, stop: int) -> tuple[int, bool]:
    """Read a whole number of up to 10 digits that ends at `stop` or at a slash."""
    negative = data[at] == 45
    at += 1 if data[at] == 45 or data[at] == 43 else 0
    value, n_digits = 0, 0
    while at < stop and data[at] != 47:
        if data[at] < 48 or data[at] > 57 or n_digits == 10:
            return 0, False
        value = value * 10 + (data[at] - 48)
        n_digits += 1
        at += 1
    return (-value if negative else value), n_digits > 0


@njit(cache=True)
def _point(data: AnyArray, at: int, row: int, points: Vertices, hard: AnyArray, n_hard: int) -> int:
    """Fill a row with the next three numbers of a line; return the hard tokens so far, or -1."""
    for axis in range(3):
        start, at = _next_token(data, at)
        if start == at:
            return -1
        points[row, axis], status = number_at(data, start, at)
        if status == HARD:
            hard[n_hard, 0], hard[n_hard, 1], hard[n_hard, 2] = 3 * row + axis, start, at
            n_hard += 1
    return n_hard


@njit(cache=True)
def point_rows(
    data: AnyArray, at: int, points: Vertices, done: int, hard: AnyArray
) -> tuple[int, int, int]:
    """Fill points (n, 3) from row `done` on with the first three numbers of each line.

    Returns the rows filled in all, the rows of `hard` used (value index, start, end; -1 where
    a line has too few numbers) and the position.
    """
    n_hard = 0
    while done < points.shape[0] and at < data.shape[0] and n_hard + 3 <= hard.shape[0]:
        start, end = _next_token(data, at)
        if start < end:
            n_new = _point(data, start, done, points, hard, n_hard)
            if n_new < 0:
                return done, -1, at
            n_hard = n_new
            done += 1
        at = _next_line(data, end)
    return done, n_hard, at


@njit(cache=True)
def polygon_rows(
    data: AnyArray, at: int, corners: AnyArray, n_corners: AnyArray
) -> tuple[int, int, int]:
    """Fill `n_corners` from the first number of each line and `corners` from the next ones.

    Returns the lines read, the corners filled and the position; fewer lines than asked for
    where the text ends or a line is wrong.
    """
    n_rows, n_filled = 0, 0
    while n_rows < n_corners.shape[0] and at < data.shape[0]:
        start, end = _next_token(data, at)
        line, at = at, end
        if start < end:
            count, right = _integer(data, start, end)
            if not right or count < 0 or n_filled + count > corners.shape[0]:
                return n_rows, n_filled, line
            for _ in range(count):
                start, at = _next_token(data, at)
                if start == at:
                    return n_rows, n_filled, line
                corners[n_filled], right = _integer(data, start, at)
                if not right:
                    return n_rows, n_filled, line
                n_filled += 1
            n_corners[n_rows] = count
            n_rows += 1
        at = _next_line(data, at)
    return n_rows, n_filled, at


@njit(cache=True)
def count_obj(data: AnyArray) -> tuple[int, int, int]:
    """Count the points, the polygons and the corners of polygons of an OBJ file."""
    at, n_points, n_polygons, n_corners = 0, 0, 0, 0
    while at < data.shape[0]:
        start, end = _next_token(data, at)
        if end - start == 1 and data[start] == _LOWER_V:
            n_points += 1
        elif end - start == 1 and data[start] == _LOWER_F:
            n_polygons += 1
            while start < end:
                start, end = _next_token(data, end)
                n_corners += 1 if start < end else 0
        at = _next_line(data, end)
    return n_points, n_polygons, n_corners


@njit(cache=True)
def parse_obj(
    data: AnyArray,
    place: AnyArray,
    points: Vertices,
    corners: AnyArray,
    n_corners: AnyArray,
    hard: AnyArray,
) -> tuple[int, bool]:
    """Fill all from position `place` = (byte, points, corners, polygons) on, which moves along.

    Returns the rows of `hard` used and whether the line at the position is right; the end is
    reached where the position is the size of the data.
    """
    n_hard = 0
    while place[0] < data.shape[0] and n_hard + 3 <= hard.shape[0]:
        start, end = _next_token(data, place[0])
        if end - start == 1 and data[start] == _LOWER_V:
            n_new = _point(data, end, place[1], points, hard, n_hard)
            if n_new < 0:
                return n_hard, False
            n_hard = n_new
            place[1] += 1
        elif end - start == 1 and data[start] == _LOWER_F:
            first = place[2]
            start, end = _next_token(data, end)
            while start < end:
                index, right = _integer(data, start, end)
                if not right:
                    return n_hard, False
                # From 1 on; negative ones count back from the last point read so far.
                index = index - 1 if index > 0 else place[1] + index
                corners[place[2]] = index if index >= 0 else OUT_OF_RANGE
                place[2] += 1
                start, end = _next_token(data, end)
            n_corners[place[3]] = place[2] - first
            place[3] += 1
        place[0] = min(_next_line(data, end), data.shape[0])
    return n_hard, True
