using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>Writes a shard as it comes.</summary>
/// <param name="records">Takes the records.</param>
/// <param name="attributes">Takes the sidecar; null where there is none.</param>
/// <param name="quarantine">Takes what is not in the output.</param>
internal sealed class StreamSink(Stream records, Stream? attributes, Action<QuarantineRow> quarantine) : IRecordSink
{
    public void Write(RecordLine line, byte[] record, byte[]? row)
    {
        records.Write(record);
        records.WriteByte((byte)'\n');
        WriteRow(row);
    }

    public void Quarantine(RecordLine line, QuarantineRow row, byte[]? rowOfSidecar)
    {
        quarantine(row);
        WriteRow(rowOfSidecar);
    }

    /// <summary>A row as it is written.</summary>
    public static byte[] Json(QuarantineRow row) => JsonSerializer.SerializeToUtf8Bytes(row, DatasetJson.Rows.QuarantineRow);

    private void WriteRow(byte[]? row)
    {
        if (attributes is not null && row is not null)
        {
            attributes.Write(row);
            attributes.WriteByte((byte)'\n');
        }
    }
}
