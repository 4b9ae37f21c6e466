// Stands in until the page's own script runs: a press before that is not lost, and a script that
// never comes, or that an old browser cannot read, is told of. Written for old browsers, too.

(function () {
  var root = document.documentElement;

  function say(words) {
    document.getElementById("message").textContent = words;
  }

  document.addEventListener("click", function (event) {
    if ("started" in root.dataset) return;
    if (event.target.getAttribute("data-action") !== "check") return;
    root.dataset.pressed = "";
    say("We’ll check your draft as soon as the checker is ready.");
  });

  function tell(words) {
    if ("started" in root.dataset) return;
    say(words + " Your draft is still here. Copy it, then load the page again.");
    var list = document.getElementById("list");
    if (list) list.open = true;
  }

  // By then the page's script has run, if it ever does. A browser without modules waits for none.
  window.addEventListener("load", function () {
    tell(
      "The checker can’t start here: part of this page did not arrive, or this browser can’t read it.",
    );
  });

  // Not from an event on: a script that does not come holds them all back.
  setTimeout(function () {
    tell("Part of this page is taking its time. The checker starts as soon as it is there.");
  }, 5000);
})();
