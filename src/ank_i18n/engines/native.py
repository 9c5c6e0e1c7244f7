"""CTranslate2, told two things before it loads that change its speed and no translation.

Measured with ``benchmarks/draft.py``, the two together save 8 % of the time: about half of it each.

Both hold for the process from then on, and what its user has set wins.
"""

from __future__ import annotations

import ctypes
import os
import re
from functools import cache
from pathlib import Path
from types import ModuleType

from ank_i18n.cores import cores

INSTRUCTIONS = "CT2_FORCE_CPU_ISA"
"""CTranslate2 takes AVX-512 only on demand: the first processors that had it slowed down by it."""
AVX512 = {"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl", "avx512_vbmi2"}
"""What CTranslate2 wants of a processor, in Linux's words. The last one came with those that
no longer slow down (Ice Lake, Zen 4)."""
CPUINFO = Path("/proc/cpuinfo")

TRIM_THRESHOLD, MMAP_THRESHOLD, ARENA_MAX = -1, -3, -8
"""Parameters of glibc's ``mallopt`` (malloc.h)."""
KEPT = 1 << 30
"""Bytes of freed memory that are kept. By default glibc gives a block back whenever one is free at
the end of its heap, and every step of a translation asks the system for the same pages again."""
LEAST_ARENAS = 2
"""Heaps of which threads choose: one for each core, where glibc would make eight. What Python has
given back serves a worker so. A single one makes them wait for each other, 15 % of the time."""


@cache
def ctranslate2() -> ModuleType:
    """CTranslate2's module."""
    if _flags() >= AVX512:
        os.environ.setdefault(INSTRUCTIONS, "AVX512")
    if not any(name.startswith(("MALLOC_", "GLIBC_TUNABLES")) for name in os.environ):
        _keep_memory()
    import ctranslate2

    module: ModuleType = ctranslate2
    return module


def _flags() -> set[str]:
    """What every core can do; nothing is known outside Linux."""
    try:
        listed = re.findall(r"^flags\s*:(.*)$", CPUINFO.read_text(encoding="ascii"), re.MULTILINE)
    except (OSError, UnicodeDecodeError):
        return set()
    return set.intersection(*({*some.split()} for some in listed)) if listed else set()


def _keep_memory() -> None:
    """Only glibc has ``mallopt`` and the habit."""
    if os.name != "posix":
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "gnu_get_libc_version"):
        library.mallopt(MMAP_THRESHOLD, KEPT)
        library.mallopt(TRIM_THRESHOLD, KEPT)
        library.mallopt(ARENA_MAX, max(LEAST_ARENAS, cores()))
