// The addresses of scripts that may be started by name. Where a browser knows Trusted Types, the
// page's policy lets no other script be started and no text become part of the page as HTML.

const OURS = ["blob:", new URL("service-worker.js", site()).href];

/** This site's root, with a slash at the end. */
export function site() {
  return new URL(`${document.documentElement.dataset.root || "."}/`, document.baseURI);
}

function checked(address) {
  if (OURS.some((ours) => address.startsWith(ours))) return address;
  throw new TypeError("not a script of this site");
}

const policy = globalThis.trustedTypes?.createPolicy("before-you-post", { createScriptURL: checked });

/** Return the address, as that of a script to start. Throws TypeError where it is not one of ours. */
export function trusted(address) {
  return policy ? policy.createScriptURL(address) : checked(address);
}
