from __future__ import annotations

import os

import pytest

from ank_i18n.cores import cores


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="the system has no affinity")
def test_cores_that_a_process_may_not_use_do_not_count():
    usable = os.sched_getaffinity(0)
    assert cores() == len(usable)
    try:
        os.sched_setaffinity(0, {min(usable)})
        assert cores() == 1
    finally:
        os.sched_setaffinity(0, usable)


def test_elsewhere_those_of_the_machine_count_and_one_is_sure(monkeypatch):
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert cores() == 3
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert cores() == 1
