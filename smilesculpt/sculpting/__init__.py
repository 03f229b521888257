"""What a person does to a surface by hand: strokes, masks, layers, and all of it recorded."""
