// Package browser holds the tests that open the built site in headless Chromium
// and do what readers do: click, press keys, point, scroll, change the language,
// with scripts and without. There is nothing in it but tests.
package browser
