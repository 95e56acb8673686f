"use strict";

// Shows, as one types, what the engine makes of a text. PageRedactor is Java: see its javadoc.
(() => {
  const element = (id) => document.getElementById(id);
  const text = element("text");
  const known = element("known");
  const found = element("found");
  const shown = element("shown");
  const count = element("count");
  const findings = element("findings");

  let redactor = new PageRedactor();

  /** What becomes of a text: parts that are masked or not, and the keys by where they are. */
  function redacted(given) {
    const parts = [];
    const keys = new Map();
    try {
      redactor.redact(given, {
        part(content, masked) {
          parts.push({ content, masked });
        },
        found(at, name, fingerprint, writtenForm, isPiece) {
          keys.set(at, { at, name, fingerprint, writtenForm, isPiece });
        },
      });
    } catch (failure) {
      console.error(failure);
      // As the library does: nothing of the text.
      const content = `[notion-redactor withheld ${given.length} characters]`;
      parts.splice(0, parts.length, { content, masked: true });
    }
    return { parts, keys: [...keys.values()].sort((one, other) => one.at - other.at) };
  }

  /** Of a tag, with a text in it. */
  function tagged(tag, content) {
    const node = document.createElement(tag);
    node.textContent = content;
    return node;
  }

  const node = (content, masked) => (masked ? tagged("mark", content) : content);

  /** A mask is as long as what it stands for: so the same parts are those of the text. */
  function partsOf(given, parts) {
    let at = 0;
    return parts.map(({ content, masked }) =>
      node(given.slice(at, (at += content.length)), masked));
  }

  function row(given, key) {
    const cells = [
      tagged("td", given.slice(0, key.at).split("\n").length),
      tagged("td", key.isPiece ? `${key.name}, a piece` : key.name),
      tagged("td", ""),
      tagged("td", key.writtenForm),
    ];
    cells[2].append(
      key.fingerprint === null ? "none: it shows its name" : tagged("code", key.fingerprint));
    const made = document.createElement("tr");
    made.append(...cells);
    return made;
  }

  function show() {
    const given = text.value;
    const { parts, keys } = redacted(given);
    // With an empty line more, as the text area has one behind a line end.
    found.replaceChildren(...partsOf(given, parts), "\n");
    shown.replaceChildren(...parts.map(({ content, masked }) => node(content, masked)));
    count.textContent =
      parts.every(({ masked }) => !masked)
        ? "No key: the text comes out as it is."
        : `${keys.length} ${keys.length === 1 ? "key" : "keys"} masked.`;
    findings.replaceChildren(...keys.map((key) => row(given, key)));
  }

  function know() {
    redactor = new PageRedactor();
    let refusal = "";
    if (known.value !== "") {
      try {
        redactor.know("my-secret", known.value);
      } catch (refused) {
        refusal = refused.message;
      }
    }
    element("known-note").textContent = refusal;
    known.setAttribute("aria-invalid", String(refusal !== ""));
    show();
  }

  text.addEventListener("input", show);
  known.addEventListener("input", know);
  // A browser that comes back to the page may have kept what was typed.
  text.value ||= SAMPLE;
  know();
})();
