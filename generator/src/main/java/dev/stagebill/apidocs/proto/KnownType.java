package dev.stagebill.apidocs.proto;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type that comes with Protocol Buffers or the common libraries around it.
 *
 * @param name its full name
 * @param meaning what it is, in a sentence
 * @param json a value in JSON (Protocol Buffers language guide, JSON mapping)
 */
record KnownType(String name, String meaning, String json) {
    private static final Set<String> SCALARS = Set.of(
            "double",
            "float",
            "int32",
            "int64",
            "uint32",
            "uint64",
            "sint32",
            "sint64",
            "fixed32",
            "fixed64",
            "sfixed32",
            "sfixed64",
            "bool",
            "string",
            "bytes");

    private static final Map<String, KnownType> TYPES = types();

    static boolean isScalar(String name) {
        return SCALARS.contains(name);
    }

    static Optional<KnownType> of(String fullName) {
        return Optional.ofNullable(TYPES.get(fullName));
    }

    private static Map<String, KnownType> types() {
        Map<String, KnownType> types = new LinkedHashMap<>();
        protobuf(
                types,
                "Timestamp",
                "A point in time; in JSON a string such as `2026-01-31T09:30:00Z`.",
                "\"2026-01-31T09:30:00Z\"");
        protobuf(types, "Duration", "A span of time; in JSON seconds with an `s`, such as `3.5s`.", "\"3.5s\"");
        protobuf(types, "Empty", "A message without fields.", "{}");
        protobuf(
                types,
                "Any",
                "Any message, with the address of its type in `@type`.",
                "{\"@type\": \"type.googleapis.com/google.protobuf.Empty\"}");
        protobuf(
                types,
                "FieldMask",
                "Paths of fields; in JSON one string with commas, such as `title,owner.name`.",
                "\"title,name\"");
        protobuf(types, "Struct", "Any JSON object.", "{}");
        protobuf(types, "Value", "Any JSON value.", "null");
        protobuf(types, "ListValue", "Any JSON array.", "[]");
        protobuf(types, "NullValue", "The JSON value null.", "null");
        wrappers(types);
        descriptors(types);
        common(types);
        return types;
    }

    private static void wrappers(Map<String, KnownType> types) {
        protobuf(types, "DoubleValue", "A `double` that may be absent; in JSON a number or null.", "1.5");
        protobuf(types, "FloatValue", "A `float` that may be absent; in JSON a number or null.", "1.5");
        protobuf(types, "Int64Value", "An `int64` that may be absent; in JSON a string or null.", "\"1\"");
        protobuf(types, "UInt64Value", "A `uint64` that may be absent; in JSON a string or null.", "\"1\"");
        protobuf(types, "Int32Value", "An `int32` that may be absent; in JSON a number or null.", "1");
        protobuf(types, "UInt32Value", "A `uint32` that may be absent; in JSON a number or null.", "1");
        protobuf(types, "BoolValue", "A `bool` that may be absent; in JSON true, false or null.", "true");
        protobuf(types, "StringValue", "A `string` that may be absent; in JSON a string or null.", "\"text\"");
        protobuf(types, "BytesValue", "Bytes that may be absent; in JSON Base64 or null.", "\"Ynl0ZXM=\"");
    }

    private static void descriptors(Map<String, KnownType> types) {
        for (String of : new String[] {
            "File", "Message", "Field", "Oneof", "Enum", "EnumValue", "Service", "Method", "ExtensionRange"
        }) {
            protobuf(
                    types,
                    of + "Options",
                    "The options that a definition can set; extended by options of one's own.",
                    "{}");
        }
        for (String of : new String[] {
            "FileDescriptorSet",
            "FileDescriptorProto",
            "DescriptorProto",
            "Api",
            "Type",
            "Method",
            "Mixin",
            "Enum",
            "EnumValue",
            "Field",
            "Option",
            "Syntax",
            "SourceContext"
        }) {
            protobuf(types, of, "Part of the description of an API or a type.", "{}");
        }
    }

    private static void common(Map<String, KnownType> types) {
        add(
                types,
                "google.rpc.Status",
                "An error: a code of gRPC, a message and details.",
                "{\"code\": 5, \"message\": \"not found\"}");
        add(
                types,
                "google.longrunning.Operation",
                "Work that takes time: its name, whether it is done, its error or answer.",
                "{\"name\": \"operations/1\", \"done\": false}");
        add(
                types,
                "google.api.HttpBody",
                "A body of any media type.",
                "{\"contentType\": \"text/plain\", \"data\": \"Ynl0ZXM=\"}");
        add(types, "google.type.Date", "A day: year, month, day.", "{\"year\": 2026, \"month\": 1, \"day\": 31}");
        add(
                types,
                "google.type.DateTime",
                "A day and a time, with or without a zone.",
                "{\"year\": 2026, \"month\": 1, \"day\": 31, \"hours\": 9}");
        add(types, "google.type.TimeOfDay", "A time of day.", "{\"hours\": 9, \"minutes\": 30}");
        add(types, "google.type.DayOfWeek", "A day of the week.", "\"MONDAY\"");
        add(types, "google.type.Month", "A month.", "\"JANUARY\"");
        add(
                types,
                "google.type.Money",
                "An amount: currency code, units and nano units.",
                "{\"currencyCode\": \"EUR\", \"units\": \"12\", \"nanos\": 500000000}");
        add(
                types,
                "google.type.LatLng",
                "Latitude and longitude in degrees.",
                "{\"latitude\": 53.54, \"longitude\": 9.98}");
        add(
                types,
                "google.type.Interval",
                "From one point in time to another.",
                "{\"startTime\": \"2026-01-31T09:30:00Z\"}");
        add(types, "google.type.PostalAddress", "A postal address.", "{\"regionCode\": \"DE\"}");
        add(types, "google.type.Color", "A colour of red, green, blue and alpha.", "{\"red\": 0.5}");
        add(types, "google.type.Decimal", "A decimal number as text.", "{\"value\": \"12.50\"}");
        add(
                types,
                "google.type.Expr",
                "An expression in the Common Expression Language.",
                "{\"expression\": \"true\"}");
    }

    private static void protobuf(Map<String, KnownType> types, String name, String meaning, String json) {
        add(types, "google.protobuf." + name, meaning, json);
    }

    private static void add(Map<String, KnownType> types, String name, String meaning, String json) {
        types.put(name, new KnownType(name, meaning, json));
    }
}
