// Leads on from an old address, to the very clause that a link meant.

const { to } = document.currentScript.dataset;
location.replace(new URL(to, location.href).href + location.hash);
