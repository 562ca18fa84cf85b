namespace GdrCode.Datasets;

/// <summary>Takes what a shard gives, in the order of its input.</summary>
internal interface IRecordSink
{
    /// <summary>A record, without a line feed, and its row in the sidecar; null where none is asked for.</summary>
    void Write(RecordLine line, byte[] record, byte[]? attributes);

    /// <summary>A line that is not in the output, and its row in the sidecar: that one goes line by line with the input.</summary>
    void Quarantine(RecordLine line, QuarantineRow row, byte[]? attributes);
}
