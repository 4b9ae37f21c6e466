// What circumstances alone decide, as the build found it with the checker: there before Python is.

/**
 * A verdict without words of a draft, or null where what is chosen decides nothing by itself.
 *
 * `decided` is the page's circumstances.json, `policy` the school's policy.json, both decoded.
 */
export function verdictOf({ audience, channel, circumstances }, decided, policy) {
  const known = decided.found[channel] ?? {};
  // Each stands with those that, by the policy's own words, make a difference to others.
  const modifying = circumstances.filter((word) => decided.unless.includes(word));
  const keys = circumstances.map((word) => [...new Set([word, ...modifying])].sort().join("+"));
  const found = new Map();
  for (const each of keys.flatMap((key) => known[key] ?? [])) found.set(each[2], each);
  const findings = policy.clauses
    .filter(({ id }) => found.has(id))
    .map((clause) => finding(found.get(clause.id), clause, policy.rules, audience))
    .sort((a, b) => (a.level === "check") - (b.level === "check"));
  if (!findings.length) return null;
  return { verdict: findings[0].level, findings, unchecked: [], help: null };
}

function finding([level, rule, , circumstance], clause, rules, audience) {
  const { why, instead, question } = rules[rule][audience];
  const asked = level === "check" ? { text: question, circumstance } : null;
  return { level, rule, clause, segments: [], why, instead, question: asked };
}
