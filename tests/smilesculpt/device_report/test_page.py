import re
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from calibration.device_file import Device, InputDigest
from calibration.errors import InvalidMeasurementsError
from calibration.field.conditioning import conditions
from calibration.field.device_model import DeviceModel
from calibration.field.sources import Sources
from calibration.fitting.calibration_result import predict
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.measurements import NO_SENSOR
from smilesculpt.cli.calibrate_facts import fit_facts
from smilesculpt.device_report import Again, device_report_html
from smilesculpt.device_report.perspective import residual_views
from smilesculpt.device_report.plots import residual_map
from smilesculpt.device_report.summary import sensor_rows
from tests.calibration.fitting.synthetic import measured


@pytest.fixture(scope="module")
def readings():
    return replace(measured(gain_error=0.03), sha256="a" * 64)


@pytest.fixture(scope="module")
def device(readings):
    found = fit_device(readings, FitWishes(n_sources=1, order=1), name="<Arm & co>", serial="7")
    inputs = (InputDigest("m.csv", "a" * 64),)
    return Device(found.calibration, "2026-01-02", inputs, fit_facts(found))


class Page(HTMLParser):
    """Notes what a page would fetch, its words, and tags left open."""

    def __init__(self, text):
        super().__init__()
        self.fetched, self.words, self.open, self.charts = [], [], [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.charts += tag == "svg" and ("role", "img") in attributes
        self.fetched += [value for name, value in attributes if name in ("src", "href")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_the_page_is_whole_and_fetches_nothing(device, readings):
    again = [Again("second.csv", replace(readings, readings=1.03 * readings.readings))]
    text = device_report_html(device, measured=readings, history=again)
    page = Page(text)
    assert page.open == []
    assert page.fetched == []
    assert "<script" not in text
    assert page.charts == 1 + 3 + 3 + 1 + 3 + 1
    words = " ".join(" ".join(page.words).split())
    assert "<Arm & co>" in words
    for said in ("2026-01-02", "yes, these were fitted", "drifted", "second.csv", "a" * 64):
        assert said in words
    assert text == device_report_html(device, measured=readings, history=again)


def test_without_measurements_the_page_says_what_is_missing(device):
    page = Page(device_report_html(device))
    words = " ".join(" ".join(page.words).split())
    assert "No measurements were given" in words
    assert "No measurements taken again were given" in words
    assert page.charts == 3


def test_measurements_of_another_device_are_refused(device, readings):
    other = replace(readings, currents=readings.currents[:, :1])
    with pytest.raises(InvalidMeasurementsError, match="coils"):
        device_report_html(device, measured=other)


def test_the_worst_place_has_the_colour_of_the_worst(device, readings):
    told = predict(device.calibration, readings)
    spoiled = readings.readings.copy()
    rows = (readings.points == readings.points[0]).all(axis=1)
    spoiled[rows] += 0.005
    found = residual_map(replace(readings, readings=spoiled), told)
    # Drawn last, in the last colour of the map.
    for _, chart in found.charts:
        assert re.findall(r'<circle [^>]*fill="(#\w+)"', str(chart))[-1] == "#faccfa"
    assert float(found.scale.high.split()[0]) == pytest.approx(np.sqrt(75.0), rel=0.05)


def test_three_equal_dipoles_seen_along_their_axes_have_condition_2():  # closed form
    # On the axis a dipole's field is 2 m / r^3, across it 1 m / r^3.
    sources = Sources(
        np.arange(3, dtype=np.int32),
        np.tile([0.0, 0.0, -100.0], (3, 1)),
        np.eye(3),
        np.zeros((3, 1)),
        np.ones((3, 1)),
    )
    box = np.array([[-10.0, 10.0]] * 3)
    model = DeviceModel("d", "", ("a", "b", "c"), sources, np.full(3, 10.0), box)
    assert conditions(model, np.zeros((1, 3))) == pytest.approx([2.0], rel=1e-12)


def test_sensors_are_listed_worst_first_with_their_own_numbers(device, readings):
    off = readings.readings.copy()
    off[readings.sensor_index == 2] += [0.0, 0.0, 3e-3]
    worse = replace(readings, readings=off)
    rows = sensor_rows(device.calibration, worse, predict(device.calibration, worse))
    assert rows[0][0] == readings.sensor_names[2]
    assert len(rows) == len(readings.sensor_names)
    assert sum(int(row[1]) for row in rows) == readings.n_measurements
    sizes = [float(row[2]) for row in rows]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == pytest.approx(3.0 / np.sqrt(3.0), rel=0.2)
    assert float(rows[0][-1].removesuffix(" %")) < 90.0
    text = device_report_html(device, measured=readings)
    assert "Sensors, worst first" in text
    nameless = replace(
        readings, sensor_index=np.zeros_like(readings.sensor_index), sensor_names=(NO_SENSOR,)
    )
    assert sensor_rows(device.calibration, nameless, predict(device.calibration, nameless)) == []


def test_views_hold_every_place_within_the_picture_near_ones_larger_and_last(device, readings):
    told = predict(device.calibration, readings)
    places = np.unique(readings.points, axis=0)
    views = residual_views(readings, told)
    assert len(views) == 3
    for _, picture in views:
        left, top, wide, high = map(float, re.search(r'viewBox="([^"]+)"', picture)[1].split())
        balls = np.array(re.findall(r'cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"', picture), float)
        assert len(balls) == len(places)
        assert (left < balls[:, 0]).all() and (balls[:, 0] < left + wide).all()
        assert (top < balls[:, 1]).all() and (balls[:, 1] < top + high).all()
        assert (np.diff(balls[:, 2]) >= 0.0).all()
        assert balls[-1, 2] > 1.1 * balls[0, 2]
