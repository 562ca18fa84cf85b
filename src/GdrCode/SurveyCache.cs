using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

using GdrCode.Judging.Learned;
using GdrCode.Model;

namespace GdrCode;

/// <summary>
/// Remembers the first pass over files for the repositories that follow: they hold the same licences, the same files of tools and the same packages under the same paths, and a file in which
/// nothing could count is read in that pass alone. What a survey says depends on the file and its path only, so that taking it from here changes no byte of an output.
/// </summary>
internal sealed class SurveyCache(Pipeline pipeline)
{
    // Bytes that may be remembered, roughly; beyond, all is forgotten and begins anew.
    private const long Capacity = 64 * 1024 * 1024;
    private const int CostOfEntry = 200;
    private const int CostOfOpen = 500;

    private readonly ConcurrentDictionary<UInt128, FileSurvey> surveys = [];
    private long size;
    private long hits;

    /// <summary>How often a survey was taken from here.</summary>
    public long Hits => Interlocked.Read(ref hits);

    public FileSurvey Survey(SourceFile file, CancellationToken cancellationToken)
    {
        if (file.Reviewed.Count > 0)
        {
            return pipeline.Survey(file, cancellationToken);
        }

        var key = Key(file);
        if (surveys.TryGetValue(key, out var found))
        {
            Interlocked.Increment(ref hits);
            return found;
        }

        var survey = pipeline.Survey(file, cancellationToken);
        if (Interlocked.Add(ref size, CostOfEntry + (survey.Candidates.Count * (long)CostOfEntry) + (survey.Open.Count * CostOfOpen)) > Capacity)
        {
            surveys.Clear();
            Interlocked.Exchange(ref size, 0);
        }

        surveys.TryAdd(key, survey);
        return survey;
    }

    private static UInt128 Key(SourceFile file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.Unicode.GetBytes($"{file.Path}\0{file.Language}\0{file.Kind}\0{file.Place}\0"));
        hash.AppendData(MemoryMarshal.AsBytes(file.Content.AsSpan()));
        return BitConverter.ToUInt128(hash.GetHashAndReset());
    }
}
