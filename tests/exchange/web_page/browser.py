"""A real Chromium without a window, spoken to through a pipe."""

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome")


def found() -> str | None:
    """The program; None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Browser:
    """One page of one browser."""

    def __init__(self, program: str, home: Path) -> None:
        to_read, browser_writes = os.pipe()
        browser_reads, to_write = os.pipe()
        # The browser speaks through its descriptors 3 and 4, whatever these pipes have for numbers here.
        plumbing = f'exec 3<&{browser_reads} 4>&{browser_writes}; exec "$@"'
        options = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--remote-debugging-pipe",
            "--disable-dev-shm-usage",
        )
        self._process = subprocess.Popen(
            [
                "/bin/bash",
                "-c",
                plumbing,
                "bash",
                program,
                *options,
                f"--user-data-dir={home}",
                "about:blank",
            ],
            pass_fds=(browser_reads, browser_writes),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(browser_reads)
        os.close(browser_writes)
        self._reader, self._writer = os.fdopen(to_read, "rb"), os.fdopen(to_write, "wb")
        self._kept = b""
        self._number = 0
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()
        self._reader.close()
        self._process.terminate()
        self._process.wait(timeout=30)

    def ask(self, method: str, **details: Any) -> dict[str, Any]:
        return self._ask(method, session=self._session, **details)

    def open(self, file: Path, width: int, height: int = 800) -> None:
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        self.ask("Page.navigate", url=file.as_uri())
        self._await("Page.loadEventFired")

    def value(self, expression: str) -> Any:
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        return answer["result"]["value"]

    def picture(self, file: Path) -> None:
        shot = self.ask("Page.captureScreenshot", captureBeyondViewport=True)
        file.write_bytes(base64.b64decode(shot["data"]))

    def printed(self) -> bytes:
        return base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True)["data"])

    def _ask(self, method: str, session: str | None = None, **details: Any) -> dict[str, Any]:
        self._number += 1
        asked = {"id": self._number, "method": method, "params": details}
        self._writer.write(json.dumps(asked | ({"sessionId": session} if session else {})).encode() + b"\0")
        self._writer.flush()
        while True:
            told = self._told()
            if told.get("id") == self._number:
                assert "error" not in told, told
                result: dict[str, Any] = told["result"]
                return result

    def _await(self, event: str) -> None:
        while self._told().get("method") != event:
            pass

    def _told(self) -> dict[str, Any]:
        while b"\0" not in self._kept:
            more = self._reader.read1(65536)
            assert more, "the browser has ended"
            self._kept += more
        told, _, self._kept = self._kept.partition(b"\0")
        found: dict[str, Any] = json.loads(told)
        return found
