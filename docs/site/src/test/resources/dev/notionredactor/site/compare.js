"use strict";

// Compares what the page makes of each text with what the JVM did. The page is the fragment of the
// address; what differs is in the element `result`.
const frame = document.createElement("iframe");
frame.src = location.hash.slice(1);
frame.addEventListener("load", () => {
  let result;
  try {
    const differences = compare(frame.contentWindow);
    result = `${CASES.length} texts: ${differences.length === 0 ? "the same" : "\n" + differences.join("\n")}`;
  } catch (failure) {
    result = String(failure.stack);
  }
  document.getElementById("result").textContent = result;
});
// Before the end of the page: so the page is loaded only when the frame is.
document.body.append(frame);

function compare(page) {
  const differences = [];
  const same = (what, reason, expected, actual) => {
    if (expected !== actual) {
      differences.push(`${what}: ${reason}\n  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`);
    }
  };
  const redactor = new page.PageRedactor();
  KNOWN_VALUES.forEach(([name, value]) => redactor.know(name, value));
  for (const { reason, text, shown, findings, typed, typedShown } of CASES) {
    const parts = [];
    const keys = [];
    redactor.redact(text, {
      part: (part) => parts.push(part),
      found: (...key) => keys.push(key.map(String).join(" ")),
    });
    same("engine", reason, shown, parts.join(""));
    same("findings", reason, findings.join("\n"), keys.join("\n"));

    type(page, "text", typed);
    same("page", reason, typedShown, content(page, "shown"));
    same("marks", reason, typed + "\n", content(page, "found"));
  }

  type(page, "known", NAMED.value);
  type(page, "text", NAMED.text);
  same("page", "a secret that is named", NAMED.shown, content(page, "shown"));
  same("note", "a secret that is named", "", content(page, "known-note"));
  type(page, "known", REFUSED.value);
  same("page", "a secret that is refused", NAMED.text, content(page, "shown"));
  same("note", "a secret that is refused", REFUSED.note, content(page, "known-note"));

  page.PageRedactor.prototype.redact = () => {
    throw new Error();
  };
  type(page, "text", "12345");
  same("page", "a failure", "[notion-redactor withheld 5 characters]", content(page, "shown"));
  return differences;
}

function content(page, id) {
  return page.document.getElementById(id).textContent;
}

function type(page, id, typed) {
  const field = page.document.getElementById(id);
  field.value = typed;
  field.dispatchEvent(new page.Event("input"));
}
