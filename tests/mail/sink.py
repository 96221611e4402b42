#!/usr/bin/python3
"""sink.py FOLDER: an SMTP server on loopback that keeps each mail as FOLDER/NNN.eml, exactly as it came, and its
envelope as NNN.to. Prints its port and serves until it is terminated."""
import asyncio
import os
import signal
import sys

from aiosmtpd.smtp import SMTP


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        name = os.path.join(self.folder, "%03d" % self.count)
        with open(name + ".part", "wb") as file:
            file.write(envelope.content)
        with open(name + ".to", "w") as file:
            file.write("\n".join(envelope.rcpt_tos))
        os.rename(name + ".part", name + ".eml")
        return "250 kept"


async def serve(folder):
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    keeper = Keeper(folder)
    server = await loop.create_server(lambda: SMTP(keeper, enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await ended.wait()
    server.close()


os.makedirs(sys.argv[1], exist_ok=True)
asyncio.run(serve(sys.argv[1]))
