// When to load something before it is asked for.

/** Whether megabytes would cost this person. `unknown` is for a browser that does not say. */
export function sparing(unknown) {
  const { connection } = navigator;
  return connection ? connection.saveData || connection.effectiveType !== "4g" : unknown;
}

export function whenIdle(task) {
  if (globalThis.requestIdleCallback) requestIdleCallback(task, { timeout: 5000 });
  else setTimeout(task, 2000);
}
