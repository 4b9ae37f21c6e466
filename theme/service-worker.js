// Keeps the checker and the pages of the schools that a person chose, so that they work offline.
//
// The build writes SITE above: {version, shared: {path: digest}, schools: {slug: digest}}, where
// paths are those below this script and a school's digest is that of its own list of files.
//
// One version is one cache, filled whole or not at all, and all that a page loads comes from the
// same: the addresses of scripts, styles and runtime change with their content, so that what is
// not kept can come from the network without mixing. A newer version takes over when no page of
// the older one is open, or when the only one asks for it.
//
// in   {keep: slug}   keep a school's pages       out, each to its port   true or false
//      {claim: true}  serve the page that asks from now on
//      {take: true}   take over, if no other page is open

const SCOPE = self.registration.scope;
const PREFIX = `before-you-post ${SCOPE} `; // another site may share the host
const NAME = PREFIX + SITE.version;
const LIST = `${SCOPE}.kept`; // no file of the site; in each cache: {files: {path: digest}, schools: [slug]}

const UNCHANGING = /\/[0-9a-f]{16}\//; // a folder whose name changes with what is in it

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data, ports: [port] }) => {
  asked(data).catch(() => false).then((done) => port?.postMessage(done));
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(SCOPE)) event.respondWith(answer(event.request));
});

async function asked(data) {
  if (data.keep) return await keep(data.keep);
  if (data.claim) return await claim();
  return data.take ? await take() : false;
}

async function answer(request) {
  const [address] = request.url.split(/[?#]/);
  const kept = await caches.match(address, { cacheName: NAME });
  // Who asks past all caches for what never changes has found what is kept to be damaged.
  const renew = request.cache === "reload" && UNCHANGING.test(address);
  if (kept && !renew) return kept;
  try {
    const response = await fetch(request);
    if (kept && response.ok) await (await caches.open(NAME)).put(address, response.clone());
    return response;
  } catch (error) {
    const offline = `${SCOPE}offline/`;
    const told = request.mode === "navigate" && (await caches.has(NAME));
    if (told && address !== offline) return Response.redirect(offline);
    throw error;
  }
}

async function install() {
  try {
    const before = await older();
    await fill(SITE.shared, [], before);
    const chosen = new Set(before.flatMap(({ schools }) => schools));
    for (const slug of chosen) if (SITE.schools[slug]) await keep(slug, before);
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function activate() {
  for (const { name } of await older()) await caches.delete(name);
}

/** Not at activation: a page that had been left meanwhile would not come back as it was. */
async function claim() {
  await self.clients.claim();
  return true;
}

async function take() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length > 1) return false;
  await self.skipWaiting();
  return true;
}

async function keep(slug, before = []) {
  if (!SITE.schools[slug]) return false;
  const { files: kept, schools } = await list(NAME);
  if (!("" in kept)) await fill(SITE.shared, [], before); // the person removed what was kept
  if (schools.includes(slug)) return true;
  const path = `${slug}/files.json`;
  const files = await (await obtain(path, SITE.schools[slug], before)).json();
  await fill({ ...files, [path]: SITE.schools[slug] }, [slug], before);
  return true;
}

/** Put files into this version's cache once all of them are there. */
async function fill(files, schools, before) {
  const obtained = await Promise.all(
    Object.entries(files).map(async ([path, digest]) => [path, await obtain(path, digest, before)]),
  );
  const cache = await caches.open(NAME);
  for (const [path, response] of obtained) await cache.put(SCOPE + path, response);
  const kept = await list(NAME);
  const grown = {
    files: { ...kept.files, ...files },
    schools: [...new Set([...kept.schools, ...schools])],
  };
  await cache.put(LIST, new Response(JSON.stringify(grown)));
}

/** A file from an older version, where it is the same, or from the network. */
async function obtain(path, digest, before) {
  for (const { name, files } of before) {
    const same = Object.keys(files).find((each) => files[each] === digest);
    const response = same !== undefined && (await caches.match(SCOPE + same, { cacheName: name }));
    if (response) return response;
  }
  // A host may still send an older file from before an update: then ask again, past all caches.
  for (const cache of ["default", "reload"]) {
    const response = await fetch(SCOPE + path, { cache });
    const body = await response.blob();
    if (response.ok && (await is(body, path, digest))) {
      return new Response(body, { headers: { "Content-Type": body.type } });
    }
  }
  throw new Error(`${path} is not of this version`);
}

async function is(body, path, digest) {
  try {
    const content = await new Response(await unpacked(body, path)).arrayBuffer();
    const bytes = await crypto.subtle.digest("SHA-256", content);
    const hex = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0"));
    return hex.join("").startsWith(digest);
  } catch {
    return false; // what cannot be unpacked is not it
  }
}

/** A compressed file is known by what is in it: a host may send it unpacked. */
async function unpacked(body, path) {
  const [first, second] = new Uint8Array(await body.slice(0, 2).arrayBuffer());
  const packed = path.endsWith(".gz") && first === 0x1f && second === 0x8b;
  return packed ? body.stream().pipeThrough(new DecompressionStream("gzip")) : body;
}

async function list(name) {
  const response = await caches.match(LIST, { cacheName: name });
  return response ? await response.json() : { files: {}, schools: [] };
}

/** The caches of other versions, each with its list. */
async function older() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  return Promise.all(names.map(async (name) => ({ name, ...(await list(name)) })));
}
