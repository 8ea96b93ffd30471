/* The watermark stays; what may not be taken along is neither printed nor copied, and the attempt is reported. */
(function () {
  "use strict";
  var mark = document.querySelector(".k-watermark");
  if (!mark || mark.dataset.watched) { return; }
  var look = mark.getAttribute("style"), home = mark.parentNode;
  mark.dataset.watched = "true";
  new MutationObserver(function () {
    if (!document.contains(mark)) { home.appendChild(mark); }
    if (mark.getAttribute("style") !== look) { mark.setAttribute("style", look); }
    if (mark.className !== "k-watermark") { mark.className = "k-watermark"; }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["style", "class"] });

  var kept = document.querySelector("[data-kept]"), told = {};
  if (!kept) { return; }
  function report(act) {
    var now = Date.now();
    if (told[act] && now - told[act] < 10000) { return; }
    told[act] = now;
    var form = new FormData();
    form.append("act", act);
    form.append("customer", kept.getAttribute("data-customer") || "");
    navigator.sendBeacon(kept.getAttribute("data-report"), new URLSearchParams(form));
  }
  function say(words) {
    var old = document.querySelector(".k-strip"); if (old) { old.remove(); }
    var box = document.createElement("div");
    box.className = "k-strip"; box.setAttribute("role", "alert"); box.textContent = words;
    document.body.appendChild(box);
    setTimeout(function () { box.remove(); }, 6000);
  }
  window.addEventListener("beforeprint", function () { report("PRINT"); });
  ["copy", "cut"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var from = event.target && event.target.nodeType === 1 ? event.target : event.target && event.target.parentElement;
      // what somebody types himself is his own
      if (from && from.closest("input, textarea, [contenteditable]")) { return; }
      event.preventDefault();
      say(kept.getAttribute("data-copy-word"));
      report("COPY");
    });
  });
}());
