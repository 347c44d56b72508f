"""The lines of a document as the parser walks them: rows with their style, their parts, where the margin cuts them."""
