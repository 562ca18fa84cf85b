using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

using GdrCode.Crawling;
using GdrCode.Datasets;
using GdrCode.Detection;

namespace GdrCode;

/// <summary>
/// Remembers what became of texts: corpora of code are full of the same licences and vendored files. A text's result depends on its path as well, so the same text under another
/// path is another one, but for foreign code, whose path counts from the folder that holds it. What depends on other columns of its record is not remembered at all. Taking a result
/// from here changes no byte of an output.
/// </summary>
internal sealed class ContentCache(TextRefiner refiner)
{
    // Characters that may be remembered; beyond, all is forgotten and begins anew.
    private const long Capacity = 32 * 1024 * 1024;
    private const int CostOfEntry = 200;

    private readonly ConcurrentDictionary<UInt128, RefinedText> results = [];
    private long size;

    /// <summary>What became of an equal text; null where none was met.</summary>
    public RefinedText? Find(RecordText record) => record.Key is { } key ? results.GetValueOrDefault(key) : null;

    public async ValueTask<(RefinedText Refined, bool IsCached)> RefineAsync(RecordText record, CancellationToken cancellationToken)
    {
        if (Find(record) is { } found)
        {
            return (found, true);
        }

        var refined = await refiner.RefineAsync(Places.InVendoredFolder(record.Path), record.Text!, record.Language, record.Extension, record.People, record.Owner, cancellationToken);
        if (record.Key is not { } key)
        {
            return (refined, false);
        }

        refined = refined.Text is null ? refined : refined with { Edits = new TextEdits(refined.Text) };
        if (Interlocked.Add(ref size, CostOfEntry + (refined.Text?.Length ?? 0) + ((refined.Edits?.Json.Length ?? 0) / sizeof(char)) + ((long)refined.Spans.Count * CostOfEntry)) > Capacity)
        {
            results.Clear();
            Interlocked.Exchange(ref size, 0);
        }

        results.TryAdd(key, refined);
        return (refined, false);
    }

    /// <summary>Names a text by all that its result depends on.</summary>
    public static UInt128 Key(string path, string text, string? language, string? extension)
    {
        path = Places.InVendoredFolder(path);
        var length = path.Length + (language?.Length ?? 0) + (extension?.Length ?? 0) + 3 + text.Length;
        var buffer = ArrayPool<char>.Shared.Rent(length);
        var at = 0;
        Add(path);
        Add(language);
        Add(extension);
        text.CopyTo(buffer.AsSpan(at));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(buffer.AsSpan(0, length)), hash);
        ArrayPool<char>.Shared.Return(buffer);
        return BitConverter.ToUInt128(hash);

        void Add(string? part)
        {
            part.AsSpan().CopyTo(buffer.AsSpan(at));
            at += part?.Length ?? 0;
            buffer[at++] = '\0';
        }
    }
}
