using System.IO.Compression;

using GdrCode.Datasets;
using GdrCode.Emitting;

namespace GdrCode;

/// <summary>The files of one refined shard: the records, their sidecar and their quarantine. They get their names when they are whole.</summary>
internal sealed class DatasetOutput : IDisposable
{
    /// <summary>Ending of the quarantine beside an output.</summary>
    public const string QuarantineSuffix = ".quarantine.jsonl";

    /// <summary>Ending of the sidecar beside an output.</summary>
    public const string AttributesSuffix = ".attributes.jsonl";

    private readonly string output;
    private readonly Stream records;
    private readonly Stream? attributes;
    private FileStream? quarantine;

    /// <param name="output">The file, or <c>-</c> for standard output.</param>
    /// <param name="compression">How a <c>.gz</c> is compressed.</param>
    /// <param name="withAttributes">Whether there is a sidecar.</param>
    public DatasetOutput(string output, CompressionLevel compression, bool withAttributes)
    {
        this.output = output;
        try
        {
            records = output == "-" ? Console.OpenStandardOutput() : Create("");
            records = output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(records, compression) : new BufferedStream(records, 128 * 1024);
            attributes = withAttributes ? new BufferedStream(Create(AttributesSuffix)) : null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new OutputException($"{output}: can't be written: {e.Message}");
        }

        Sink = new StreamSink(records, attributes, Quarantine);
    }

    public IRecordSink Sink { get; }

    /// <summary>Gives the files their names, the records last.</summary>
    public void Complete()
    {
        records.Dispose();
        attributes?.Dispose();
        quarantine?.Dispose();
        if (output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && new FileInfo(Partial("")).Length == 0)
        {
            File.WriteAllBytes(Partial(""), GzipMember.Empty);
        }

        foreach (var suffix in (string[])[AttributesSuffix, QuarantineSuffix, ""])
        {
            if (File.Exists(Partial(suffix)))
            {
                File.Move(Partial(suffix), output + suffix, overwrite: true);
            }
        }
    }

    /// <summary>Removes what is not whole.</summary>
    public void Dispose()
    {
        try
        {
            records.Dispose();
            attributes?.Dispose();
        }
        catch (IOException)
        {
            // A full disk takes no last bytes either; what fails here is removed below.
        }

        quarantine?.Dispose();
        foreach (var suffix in (string[])["", AttributesSuffix, QuarantineSuffix])
        {
            File.Delete(Partial(suffix));
        }
    }

    private string Partial(string suffix) => output + suffix + OutputFolder.PartialSuffix;

    private FileStream Create(string suffix)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        Directory.CreateDirectory(folder);
        return File.Create(Partial(suffix));
    }

    private void Quarantine(QuarantineRow row)
    {
        if (output == "-")
        {
            return;
        }

        quarantine ??= Create(QuarantineSuffix);
        quarantine.Write(StreamSink.Json(row));
        quarantine.WriteByte((byte)'\n');
    }
}
