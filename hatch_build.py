"""Compiles cvscreen's inner loops when it is installed; without a compiler it is installed without them."""

import contextlib
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KERNELS = "*/kernels/*.pyx"
"""The inner loops of reading and of matching, below the package."""
# a sum of products is rounded twice, as Python does it
FLAGS = ["/O2"] if sys.platform == "win32" else ["-O2", "-ffp-contract=off"]


class CompilingHook(BuildHookInterface[Any]):
    """Puts the compiled loops beside their sources, for an editable install and into a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile, and name what a wheel holds besides the sources."""
        try:
            with contextlib.chdir(self.root):
                made = compile_kernels()
        except (Exception, SystemExit) as error:
            sys.stderr.write(f"cvscreen: its inner loops were not compiled, so that it is slower: {error}\n")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["artifacts"] += [path.as_posix() for path in made]


def compile_kernels() -> list[Path]:
    """Compile every kernel, beside its source, and return the files."""
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension

    sources = sorted(Path("cvscreen").glob(KERNELS))
    modules = [
        Extension(".".join(path.with_suffix("").parts), [str(path)], extra_compile_args=FLAGS) for path in sources
    ]
    with tempfile.TemporaryDirectory() as building:
        written = cythonize(modules, build_dir=building, language_level=3, quiet=True)
        build = Distribution({"ext_modules": written}).get_command_obj("build_ext")
        build.inplace, build.build_temp = True, building
        build.ensure_finalized()
        build.run()
    ending = sysconfig.get_config_var("EXT_SUFFIX")
    return [path.with_name(path.stem + ending) for path in sources]
