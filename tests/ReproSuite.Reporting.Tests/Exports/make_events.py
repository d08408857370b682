"""Event files by Google's own protobuf runtime and crcmod (apt: python3-protobuf python3-crcmod): writes events.json beside this script.

The messages are the few fields of TensorFlow's event.proto and summary.proto that scalars need, declared here field by field.
"""
import json
import pathlib
import struct

import crcmod.predefined
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

FIELD = descriptor_pb2.FieldDescriptorProto
SCALARS = [(1, "epoch_loss", 0.7219280823932), (2, "epoch_loss", 0.25), (2, "epoch_accuracy", 0.875), (300, "dense_1/kernel/gradient_norm", 1.5e-9)]


def message(proto, name, *fields):
    entry = proto.message_type.add(name=name)
    for number, field, kind, type_name in fields:
        entry.field.add(name=field, number=number, type=kind, label=FIELD.LABEL_REPEATED if field == "value" else FIELD.LABEL_OPTIONAL, type_name=type_name)


proto = descriptor_pb2.FileDescriptorProto(name="events.proto", package="t", syntax="proto2")
message(proto, "Value", (1, "tag", FIELD.TYPE_STRING, None), (2, "simple_value", FIELD.TYPE_FLOAT, None))
message(proto, "Summary", (1, "value", FIELD.TYPE_MESSAGE, ".t.Value"))
message(proto, "Event", (1, "wall_time", FIELD.TYPE_DOUBLE, None), (2, "step", FIELD.TYPE_INT64, None), (3, "file_version", FIELD.TYPE_STRING, None), (5, "summary", FIELD.TYPE_MESSAGE, ".t.Summary"))
pool = descriptor_pool.DescriptorPool()
pool.Add(proto)
Event = message_factory.MessageFactory(pool).GetPrototype(pool.FindMessageTypeByName("t.Event"))
crc32c = crcmod.predefined.mkPredefinedCrcFun("crc-32c")


def masked(data):
    crc = crc32c(data)
    return struct.pack("<I", ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF)


def record(event):
    data = event.SerializeToString()
    head = struct.pack("<Q", len(data))
    return head + masked(head) + data + masked(data)


events = [Event(wall_time=0, file_version="brain.Event:2")]
for step, tag, value in SCALARS:
    event = Event(wall_time=step, step=step)
    event.summary.value.add(tag=tag, simple_value=value)
    events.append(event)
known = {"scalars": [{"step": step, "tag": tag, "value": value} for step, tag, value in SCALARS], "bytes": b"".join(map(record, events)).hex()}
pathlib.Path(__file__).with_name("events.json").write_text(json.dumps(known, indent=1) + "\n")
