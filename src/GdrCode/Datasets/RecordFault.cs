namespace GdrCode.Datasets;

/// <summary>Why a line, or what follows it, is no record.</summary>
internal enum RecordFault
{
    /// <summary>Not JSON.</summary>
    InvalidJson,

    /// <summary>Not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>JSON, but no object, or one without the text's column.</summary>
    NotARecord,

    /// <summary>A key stands twice: readers differ in which of the two they take.</summary>
    DuplicateKey,

    /// <summary>Another record of the shard has the same id.</summary>
    DuplicateId,

    /// <summary>Longer than a record may be.</summary>
    TooLong,

    /// <summary>The file ends inside the line.</summary>
    HalfLine,

    /// <summary>The compressed file ends inside its data; what it held after that is not there.</summary>
    TruncatedGzip,

    /// <summary>The compressed file is damaged; what follows the damage can't be read.</summary>
    DamagedGzip,
}

/// <summary>The stable words of faults.</summary>
internal static class RecordFaults
{
    public static string Word(this RecordFault fault) => fault switch
    {
        RecordFault.InvalidJson => "invalid-json",
        RecordFault.InvalidUtf8 => "invalid-utf8",
        RecordFault.NotARecord => "not-a-record",
        RecordFault.DuplicateKey => "duplicate-key",
        RecordFault.DuplicateId => "duplicate-id",
        RecordFault.TooLong => "too-long",
        RecordFault.HalfLine => "half-line",
        RecordFault.TruncatedGzip => "truncated-gzip",
        RecordFault.DamagedGzip => "damaged-gzip",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    /// <summary>Whether it is a fault of the file, not of one line.</summary>
    public static bool IsOfFile(this RecordFault fault) => fault is RecordFault.TruncatedGzip or RecordFault.DamagedGzip;
}
