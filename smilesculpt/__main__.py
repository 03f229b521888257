"""The program, as `python -m smilesculpt`."""

from smilesculpt.cli.start import main

if __name__ == "__main__":
    main()
