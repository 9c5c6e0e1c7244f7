from __future__ import annotations

import os
import platform
import subprocess
import sys

import pytest

from ank_i18n.engines import native

ABLE = " ".join(sorted(native.AVX512))
KEEPS = """
import ctypes
from pathlib import Path
from ank_i18n.engines.native import ctranslate2

def resident():
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]) >> 10

ctranslate2()
library = ctypes.CDLL(None)
library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
library.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
library.free.argtypes = [ctypes.c_void_p]
before, size = resident(), 100 << 20
block = library.malloc(size)
library.memset(block, 1, size)
library.free(block)
print(resident() - before)
"""


@pytest.fixture(autouse=True)
def _fresh(monkeypatch):
    native.ctranslate2.cache_clear()
    # Set first, so that what the code sets is taken back.
    monkeypatch.setenv(native.INSTRUCTIONS, "")
    monkeypatch.delenv(native.INSTRUCTIONS)
    monkeypatch.setenv("MALLOC_ARENA_MAX", "8")
    yield
    native.ctranslate2.cache_clear()


@pytest.fixture
def cpuinfo(monkeypatch, tmp_path):
    path = tmp_path / "cpuinfo"
    monkeypatch.setattr(native, "CPUINFO", path)
    return path


def test_a_processor_that_does_not_slow_down_by_it_uses_avx512(cpuinfo):
    cpuinfo.write_text(f"processor\t: 0\nflags\t\t: fpu {ABLE}\nbugs\t\t:\n" * 2)
    native.ctranslate2()
    assert os.environ[native.INSTRUCTIONS] == "AVX512"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "processor\t: 0\n",
        "flags\t\t: fpu avx512f avx512bw avx512cd avx512dq avx512vl\n",
        f"flags\t\t: fpu {ABLE}\nflags\t\t: fpu avx2\n",
        "Features\t: fp asimd évtstrm\n",
    ],
)
def test_any_other_is_left_to_ctranslate2(cpuinfo, said):
    cpuinfo.write_text(said)
    native.ctranslate2()
    assert native.INSTRUCTIONS not in os.environ


def test_where_nothing_tells_of_the_processor_it_is_left_to_ctranslate2(cpuinfo):
    assert not cpuinfo.exists()
    assert native.ctranslate2().__name__ == "ctranslate2"
    assert native.INSTRUCTIONS not in os.environ


def test_what_the_user_has_set_wins(cpuinfo, monkeypatch):
    cpuinfo.write_text(f"flags\t\t: {ABLE}\n")
    monkeypatch.setenv(native.INSTRUCTIONS, "GENERIC")
    native.ctranslate2()
    assert os.environ[native.INSTRUCTIONS] == "GENERIC"


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="the habit is glibc's")
@pytest.mark.parametrize(
    ("settings", "kept"), [({}, True), ({"MALLOC_TRIM_THRESHOLD_": "131072"}, False)]
)
def test_freed_memory_is_kept_unless_the_user_has_told_glibc_otherwise(settings, kept):
    others = {name: value for name, value in os.environ.items() if "MALLOC" not in name.upper()}
    done = subprocess.run(
        [sys.executable, "-c", KEEPS],
        env=others | settings,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (int(done.stdout) > 90) == kept
