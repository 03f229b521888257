"""Small words and sentences that the layers below put together, as the window meets them."""

from typing import Final

from gui.i18n.marking import later

GAP_WORDS: Final = (
    later("inside"),
    later("outside"),
    later("edge"),
    later("Intercanine width"),
    later("Intermolar width"),
    later("Arch depth"),
    later("Sample upper arch"),
    later("waxup"),
    later("made-up gap"),
    later("jaw bone"),
    later("nerve canal"),
    later("root of {}"),
    later("eight made-up coils"),
)
"""What stands in the gaps of sentences, and names of measures."""

TITLES: Final = (
    later("One front tooth, {} mm, {}"),
    later("Two front teeth, {} mm, {}"),
    later("Three front teeth, {} mm, {}"),
    later("Four front teeth, {} mm, {}"),
    later("Five front teeth, {} mm, {}"),
    later("Six front teeth, {} mm, {}"),
    later("golden"),
    later("golden-percentage"),
    later("modified-percentage"),
    later("own"),
    later("preston"),
    later("red"),
    later("{} to {}"),
)
"""Titles of designs in the history, the rules in them, and rows of a rule."""

NOTES: Final = (
    later("guessed: largest side {}, as {} {}, like {}"),
    later("upper jaw: as you said"),
    later("lower jaw: as you said"),
    later("upper jaw: sizes of the teeth speak for it by {} over lower"),
    later("lower jaw: sizes of the teeth speak for it by {} over upper"),
    later("the sizes of the teeth speak for a upper jaw: please check"),
    later("the sizes of the teeth speak for a lower jaw: please check"),
    later("no front tooth was found in this upper jaw"),
    later("no front tooth was found in this lower jaw"),
    later("{} is not in this case (upper jaw)"),
    later("{} is not in this case (lower jaw)"),
    later("{} is missing: a gap of {} mm {}"),
    later("{} are missing: a gap of {} mm {}"),
    later("{} is missing: the space {} is closed"),
    later("{} are missing: the space {} is closed"),
    later("between {} and {}"),
    later("made in millimetres"),
)
"""Sentences whose small words are put in one by one below, whole for the grammar's sake."""
