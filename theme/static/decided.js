// What a person knows and the checker does not. No DOM.

/**
 * Return the verdict as it stands once the person has said more about it.
 *
 * `said` maps a deciding question to true or false: true takes the findings that ask it away,
 * false makes them breaches. The page asks the checker first: an answer that one of its words
 * can say is given to the checker itself. Findings whose key is in `dismissed` are left out.
 */
export function decided(verdict, said, dismissed = new Set()) {
  const findings = verdict.findings
    .filter((finding) => !dismissed.has(key(finding)))
    .filter(({ question }) => !(question && said.get(question.text)))
    .map((finding) =>
      finding.question && said.has(finding.question.text)
        ? { ...finding, level: "breach", question: null }
        : finding,
    );
  const breaches = findings.filter(({ level }) => level === "breach");
  const checks = findings.filter(({ level }) => level === "check");
  const nothing = verdict.verdict === "no-rules" ? "no-rules" : "clear";
  return {
    ...verdict,
    verdict: [...breaches, ...checks][0]?.level ?? nothing,
    findings: [...breaches, ...checks],
  };
}

/** Return what tells one finding of a draft from another: its clause and the words meant. */
export function key({ clause, segments }) {
  return JSON.stringify([clause.id, segments.filter((_, at) => at % 2)]);
}
