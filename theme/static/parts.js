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

/** Return what comes before any verdict where a child may be at risk, or nothing. */
export function help(words) {
  if (!words) return [];
  const element = clone("answer-help");
  // Numbers to ring become links, so that a phone rings them with one touch.
  const pieces = words.split(/(0\d{3} \d{3} \d{4}|0\d{3} \d{4}|\b999\b)/);
  fillPieces(slot(element, "help"), pieces, "a");
  for (const link of element.querySelectorAll("[data-slot=help] a")) {
    link.href = `tel:${link.textContent.replaceAll(" ", "")}`;
  }
  return [element];
}
