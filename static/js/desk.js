/* The live preview of a text: what is typed is rendered by the server, with the rules of the edition. */
(() => {
  "use strict";

  const place = document.querySelector("[data-preview-url]");
  const token = document.querySelector("input[name=csrfmiddlewaretoken]");
  if (!place || !token) return;
  const PAUSE = 400;

  for (const area of document.querySelectorAll("textarea[data-preview]")) {
    const box = document.createElement("div");
    box.className = "desk-preview";
    box.lang = area.dataset.preview;
    area.after(box);
    let timer = 0;
    const show = async () => {
      const body = new URLSearchParams({ text: area.value, csrfmiddlewaretoken: token.value });
      const reply = await fetch(place.dataset.previewUrl, { method: "POST", body });
      if (!reply.ok) return;
      const said = await reply.json();
      /* Cleaned by the server to paragraphs, lists, strong words and links. */
      box.innerHTML = said.html;
    };
    area.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, PAUSE);
    });
    show();
  }
})();
