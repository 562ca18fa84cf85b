using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

using GdrCode.Crawling;
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

    public async ValueTask<(RefinedText Refined, bool IsCached)> RefineAsync(
        string path, string text, string? language, string? extension, IReadOnlyList<JudgedValue> people, OwnerPlaces? owner, CancellationToken cancellationToken)
    {
        path = Places.InVendoredFolder(path);
        if (people.Count > 0 || owner?.MayStandIn(text) == true)
        {
            return (await refiner.RefineAsync(path, text, language, extension, people, owner, cancellationToken), false);
        }

        var key = Key(path, text, language, extension);
        if (results.TryGetValue(key, out var found))
        {
            return (found, true);
        }

        var refined = await refiner.RefineAsync(path, text, language, extension, [], owner: null, cancellationToken);
        if (Interlocked.Add(ref size, CostOfEntry + (refined.Text?.Length ?? 0) + ((long)refined.Spans.Count * CostOfEntry)) > Capacity)
        {
            results.Clear();
            Interlocked.Exchange(ref size, 0);
        }

        results.TryAdd(key, refined);
        return (refined, false);
    }

    private static UInt128 Key(string path, string text, string? language, string? extension)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.Unicode.GetBytes($"{path}\0{language}\0{extension}\0"));
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        return BitConverter.ToUInt128(hash.GetHashAndReset());
    }
}
