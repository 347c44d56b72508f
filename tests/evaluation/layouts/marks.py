"""Turn sheet blocks into HTML."""

from html import escape

from .design import Design, strong_roles
from .sheet import Block, Bullets, Contact, ContactBlock, Entry, Items, Pairs, Para, Row, Rows, Section, Spans

FONT_ICONS = {"email": "\uf0e0", "phone": "\uf095", "address": "\uf041", "link": "\uf0ac"}
SIGN_ICONS = {"email": "✉", "phone": "☎", "address": "⌂", "link": "⚑"}
LETTER_ICONS = {"email": "e", "phone": "t", "address": "a", "link": "w"}
HEAD_ICONS = {"work": "\uf0b1", "education": "\uf19d", "skills": "\uf013", "languages": "\uf0ac", "profile": "\uf007"}


def section(one: Section, design: Design, number: int) -> str:
    inner = f'{title(one, design, number)}<div class="body">{body(one, design)}</div>'
    return f'<section class="s-{one.key}">{inner}</section>'


def body(one: Section, design: Design) -> str:
    return "".join(block(part, design) for part in one.blocks)


def title(one: Section, design: Design, number: int) -> str:
    if not one.title:
        return '<div style="height:8pt"></div>'
    mark = ""
    if design.heading.mark == "icon":
        mark = f'<span class="icon">{HEAD_ICONS.get(one.key, chr(0xF02E))}</span>'
    elif design.heading.mark == "number":
        mark = f"{number}. "
    return f"<h2>{mark}<span>{escape(one.title)}</span></h2>"


def block(part: Block, design: Design) -> str:
    match part:
        case Entry():
            return entry(part, design)
        case Para():
            label = f'<span class="label">{escape(part.label)}:</span> ' if part.label else ""
            return f"<p>{label}{escape(part.text)}</p>"
        case Bullets():
            return bullets(part.items, design.glyph)
        case Pairs():
            return f'<div class="entry">{pairs(part)}</div>'
        case Items():
            return items(part, design)
        case Rows():
            lines = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in part.rows)
            return f"<table>{lines}</table>"
        case ContactBlock():
            return "".join(f'<div class="block">{contact(one, design)}</div>' for one in part.items)


def bullets(lines: tuple[str, ...], glyph: str) -> str:
    return "<ul>" + "".join(f'<li><span class="glyph">{glyph}</span>{escape(line)}</li>' for line in lines) + "</ul>"


def pairs(part: Pairs) -> str:
    if part.look in ("table", "tab"):
        rows = "".join(f"<tr><td>{escape(a)}</td><td>{escape(b)}</td></tr>" for a, b in part.pairs)
        return f"<table class='{part.look}'>{rows}</table>"
    if part.look == "stack":
        return "".join(
            f'<div class="block"><div class="label">{escape(a)}</div><div>{escape(b)}</div></div>'
            for a, b in part.pairs
        )
    return "".join(
        f'<div class="block"><span class="label">{escape(a)}:</span> {escape(b)}</div>' for a, b in part.pairs
    )


def items(part: Items, design: Design) -> str:
    names = [escape(item) for item in part.items]
    if part.look == "tags":
        return '<div class="tags">' + "".join(f"<span>{name}</span>" for name in names) + "</div>"
    if part.look in ("columns2", "columns3"):
        return f'<div class="grid{part.look[-1]}">' + "".join(f"<div>{name}</div>" for name in names) + "</div>"
    if part.look == "lines":
        return "".join(f"<div>{name}</div>" for name in names) if len(names) < 9 else bullets(part.items, design.glyph)
    return "".join(_meter(name, value, part.look) for name, value in zip(names, part.values, strict=True))


def _meter(name: str, value: int, look: str) -> str:
    right = {
        "dots": "●" * value + "○" * (5 - value), "stars": "★" * value + "☆" * (5 - value),
        "percent": f"{value * 20 - 5}%",
    }.get(look, f'<div class="fill" style="width:{value * 20}%"></div>')  # fmt: skip
    kind = "track" if look == "bars" else "value"
    return f'<div class="meter"><span>{name}</span><span class="{kind}">{right}</span></div>'


def entry(part: Entry, design: Design) -> str:
    inner = "".join(row(one, design) for one in part.rows) + "".join(block(one, design) for one in part.body)
    if not part.rail:
        return f'<div class="entry">{inner}</div>'
    rail, stuff = f'<div class="rail dates">{escape(part.rail)}</div>', f'<div class="stuff">{inner}</div>'
    both = rail + stuff if part.rail_side == "left" else stuff + rail
    return f'<div class="entry railed">{both}</div>'


def row(one: Row, design: Design) -> str:
    left = f'<div class="left">{spans(one.left, design)}</div>'
    right = f'<div class="right">{spans(one.right, design)}</div>' if one.right else ""
    return f'<div class="row">{left}{right}</div>'


def spans(parts: Spans, design: Design) -> str:
    strong = strong_roles(design)
    out = []
    for role, words in parts:
        names = [
            role,
            "strong"
            if role in strong or role == "house"
            else "soft"
            if role in ("title", "employer", "degree", "place")
            else "",
        ]
        out.append(f'<span class="{" ".join(names).strip()}">{escape(words)}</span>')
    return "".join(out)


def contact(one: Contact, design: Design) -> str:
    shown = escape(one.shown)
    if one.uri and design.link_form != "full":
        shown = f'<a href="{one.uri}">{shown}</a>'
    icons = {"font": FONT_ICONS, "signs": SIGN_ICONS, "letters": LETTER_ICONS}.get(design.icons)
    if icons and not (design.contact == "words" or (design.icons == "letters" and one.kind == "address")):
        style = "icon" if design.icons == "font" else "sign"
        return f'<span class="{style}">{icons[one.kind]}</span> {shown}'
    return f"{escape(one.label)}: {shown}" if design.contact == "labels" and one.shown != one.label else shown
