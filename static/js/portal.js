/*
 * What plain HTML cannot do. Without this script every page still works.
 *
 * After a step that htmx swapped in: focus on the h1 or the error summary (or on the same button, where
 * it is still there), scroll to the top, one announcement in the live region that was there at load.
 * A pressed button says so after 300 ms; a step that could not be sent keeps the answer and offers to
 * send it again. The words come from the page, in the page's language.
 */
(() => {
  "use strict";

  const BUSY_AFTER = 300;
  const announcer = document.getElementById("announcer");
  let pressed = null;
  let pressedLabel = "";
  let timer = 0;

  const announce = (text) => {
    if (announcer) announcer.textContent = text;
  };

  const revealWhatNeedsScript = () => {
    for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
    for (const words of document.querySelectorAll("[data-by-hand]")) words.hidden = true;
    for (const button of document.querySelectorAll("[data-share]")) button.hidden = !navigator.share;
    for (const button of document.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;
  };

  const release = () => {
    clearTimeout(timer);
    if (!pressed) return;
    pressed.textContent = pressedLabel;
    pressed.removeAttribute("aria-disabled");
    pressed = null;
  };

  const sayBusy = () => {
    if (!pressed) return;
    pressed.textContent = pressed.dataset.busy;
    pressed.setAttribute("aria-disabled", "true");
    announce(pressed.dataset.busy);
  };

  /* The other language is another document: htmx, which swaps a part of this one, hears nothing of it. */
  document.addEventListener(
    "submit",
    (event) => {
      if (event.submitter && event.submitter.id === "language") event.stopImmediatePropagation();
    },
    true,
  );

  document.addEventListener("submit", (event) => {
    /* Enter in a field presses a button that nobody sees: the one in sight says that it is sending. */
    const isSeen = event.submitter && event.submitter.dataset.busy;
    const button = isSeen ? event.submitter : event.target.querySelector("[data-busy]");
    for (const notice of event.target.querySelectorAll("[data-retry-notice]")) notice.remove();
    release();
    if (!button) return;
    pressed = button;
    pressedLabel = button.textContent;
    timer = setTimeout(sayBusy, BUSY_AFTER);
  });

  addEventListener("pageshow", release);

  const offerRetry = (event) => {
    release();
    const words = document.getElementById("retry");
    const form = event.detail.requestConfig.elt.closest("form");
    if (!words || !form || form.querySelector("[data-retry-notice]")) return;
    const notice = words.content.firstElementChild.cloneNode(true);
    form.append(notice);
    announce(notice.querySelector("p").textContent);
    notice.querySelector("button").focus();
  };

  for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(failure, offerRetry);
  }

  /* An answer that is not one of our pages (a proxy's, say) must not replace the question. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.shouldSwap || event.detail.serverResponse.includes('id="main"')) return;
    event.detail.shouldSwap = false;
    offerRetry(event);
  });

  document.addEventListener("htmx:afterRequest", release);

  document.addEventListener("htmx:afterSettle", (event) => {
    const main = document.getElementById("main");
    if (event.target !== main) return;
    const button = event.detail.requestConfig.triggeringEvent.submitter;
    const same = button && button.id && document.getElementById(button.id);
    const words = main.querySelector("[data-announce]");
    revealWhatNeedsScript();
    if (same) {
      same.focus({ preventScroll: true });
      return;
    }
    scrollTo({ top: 0, behavior: "instant" });
    (main.querySelector("[data-error-summary]") || main.querySelector("h1") || main).focus({
      preventScroll: true,
    });
    announce(words ? words.textContent.replace(/\s+/g, " ").trim() : document.title);
  });

  /* A browser that forbids copying still shows the words to copy by hand: they are chosen for it. */
  const copy = async (button) => {
    const words = document.getElementById(button.dataset.copy);
    getSelection().selectAllChildren(words);
    if (words.select) words.select();
    try {
      await navigator.clipboard.writeText(words.textContent);
    } catch {
      return;
    }
    button.textContent = button.dataset.copied;
    announce(button.dataset.copied);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-print], [data-share], [data-copy]");
    if (!button) return;
    if (button.hasAttribute("data-print")) {
      print();
    } else if (button.hasAttribute("data-copy")) {
      copy(button);
    } else {
      /* Only the address of the portal: no answer, no result. A closed share sheet is no error. */
      navigator.share({ title: button.dataset.title, url: button.dataset.url }).catch(() => {});
    }
  });

  const summary = document.querySelector("[data-error-summary]");
  if (summary) summary.focus();
  /* A page that answers a form is kept by no browser: Back asks for the page at this address instead. */
  const answering = document.querySelector("[data-again]");
  if (answering) history.replaceState(history.state, "", answering.dataset.again);
  revealWhatNeedsScript();
})();
