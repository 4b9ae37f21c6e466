// The page's own templates, filled. Words always go in as text.

export function clone(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

export function slot(element, name) {
  return element.querySelector(`[data-slot="${name}"]`);
}

/** Append the pieces of a draft, every second one in an element of this name. */
export function fillPieces(element, segments, name) {
  element.append(
    ...segments.map((segment, at) => {
      if (at % 2 === 0) return segment;
      const piece = document.createElement(name);
      piece.textContent = segment;
      return piece;
    }),
  );
}
