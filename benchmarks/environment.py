"""How light the locked environment is: its size, what is in it, how fast it answers.

Makes a new environment from requirements/runtime.lock in a temporary folder, installs the
project into it, and prints megabytes on disk, the absence of what argostranslate would pull,
and the best of several start-up times.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path

from gold import parser

ROOT = Path(__file__).parents[1]
LEFT_OUT = ("torch", "stanza", "spacy", "minisbd")


def install(folder: Path) -> Path:
    """A new environment with the locked dependencies and the project; returns its Python."""
    subprocess.run(["python3", "-m", "venv", folder], check=True)
    python = folder / "bin" / "python"
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--no-deps"]
    for lock in ("runtime", "build"):
        locked = ROOT / "requirements" / f"{lock}.lock"
        subprocess.run([*pip, "--require-hashes", "-r", locked], check=True)
    subprocess.run([*pip, "--no-build-isolation", ROOT], check=True)
    return python


def megabytes(folder: Path) -> float:
    """What the files below a folder take, in MB of 10**6 bytes."""
    return sum(p.lstat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6


def best(command: list[str | Path], runs: int) -> float:
    """The shortest of several runs of a command, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the figures."""
    arguments = parser(__doc__ or "")
    arguments.add_argument("--runs", type=int, default=10)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        python = install(Path(name) / "venv")
        folder = python.parents[1]
        print(f"environment        {megabytes(folder):6.0f} MB")
        listed = subprocess.run(
            [python, "-m", "pip", "list", "--format=freeze"], check=True, capture_output=True
        )
        installed = {line.split("==")[0].lower() for line in listed.stdout.decode().split()}
        print(f"left out           {', '.join(p for p in LEFT_OUT if p not in installed)}")
        print(f"import ank_i18n    {best([python, '-c', 'import ank_i18n'], options.runs):6.3f} s")
        command = folder / "bin" / "ank-i18n"
        print(f"ank-i18n --help    {best([command, '--help'], options.runs):6.3f} s")


if __name__ == "__main__":
    main()
