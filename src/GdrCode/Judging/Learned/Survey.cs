using System.Runtime.InteropServices;

namespace GdrCode.Judging.Learned;

/// <summary>
/// What the candidates of a repository say together. A value is likelier to be sensitive where the rest of its repository is, and where it or
/// its words stand in sensitive places elsewhere. A file never counts for itself: what is rewritten in it must not change how its other values are weighed.
/// </summary>
public sealed class Survey
{
    // One place in so many lines, so that a large repository is measured as a small one is.
    private const int LinesPerPlace = 40;
    private const int LeastPlaces = 3;
    private const float Nobody = -8;
    private const float Unseen = -9;

    // A plainly harmless place says so once.
    private const float Floor = -6;
    private const int MostCounted = 9;
    private const int MostWords = 12;
    private const int ShortestWord = 4;

    private readonly Dictionary<string, FileSurvey> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Tally> words = new(StringComparer.Ordinal);
    private readonly float[] scores;
    private readonly double[] sums;
    private readonly int lines;
    private readonly int likely;
    private float shift = float.NaN;

    /// <param name="surveys">The files in the order of their paths: sums of floating-point numbers depend on it.</param>
    internal Survey(IEnumerable<FileSurvey> surveys)
    {
        var all = new List<float>();
        foreach (var file in surveys)
        {
            lines += file.Lines;
            files[file.Path] = file with { Open = [] };
            foreach (var (value, score) in file.Candidates)
            {
                all.Add(score);
                likely += score > 0 ? 1 : 0;
                Add(values, value, score);
                foreach (var word in WordsOf(value))
                {
                    Add(words, word, score);
                }
            }
        }

        scores = [.. all.OrderDescending()];
        sums = new double[scores.Length + 1];
        for (var i = 0; i < scores.Length; i++)
        {
            sums[i + 1] = sums[i] + Math.Max(Nobody, scores[i]);
        }
    }

    /// <summary>
    /// The survey of the same repository once what was judged sensitive is rewritten, under which a second run would weigh what is left; null where there
    /// is none. A value counts where it does under either, or the second run would find what the first one left.
    /// </summary>
    internal Survey? Refined { get; set; }

    /// <summary>The survey of the repository as it is, alone.</summary>
    internal Survey Unrefined
    {
        get
        {
            var alone = (Survey)MemberwiseClone();
            alone.Refined = null;
            return alone;
        }
    }

    /// <summary>The view of one of the files: all but itself.</summary>
    internal SurveyView For(string path) => new(this, files.GetValueOrDefault(path));

    /// <summary>What the rarity of sensitive values in the repository adds to the log-odds of a proposal, 0 or less.</summary>
    /// <param name="prior">Their share where the model was trained, always the same; null for no correction.</param>
    internal float Shift(double? prior)
    {
        if (float.IsNaN(shift))
        {
            shift = prior is { } share ? PriorShift.Of(scores, share) : 0;
        }

        return shift;
    }

    /// <summary>The mean of the best places elsewhere, a share of all lines.</summary>
    internal float BestElsewhere(FileSurvey? own)
    {
        var most = Math.Max(LeastPlaces, (lines - (own?.Lines ?? 0)) / LinesPerPlace);
        var (mine, mineSum) = (0, 0.0);
        while (own is not null && mine < own.Candidates.Count && most + mine > 0 && own.Candidates[mine].Score >= scores[Math.Min(scores.Length, most + mine) - 1])
        {
            mineSum += Math.Max(Nobody, own.Candidates[mine++].Score);
        }

        // Places that nothing stands in say what is said of nobody: with fewer candidates the mean never rises.
        var taken = Math.Min(scores.Length, most + mine);
        return (float)((sums[taken] - mineSum + ((most - taken + mine) * Nobody)) / most);
    }

    /// <summary>Likely places elsewhere per line of the repository.</summary>
    internal float DensityElsewhere(int ownLikely) => (likely - ownLikely) / (float)Math.Max(1, lines);

    /// <summary>How the value is seen elsewhere, and how often it stands anywhere.</summary>
    internal (float Mean, int Count) ValueElsewhere(string value, Tally own)
    {
        var all = values.GetValueOrDefault(value);
        return (all.Without(own)?.Mean ?? Unseen, Math.Min(MostCounted, all.Count));
    }

    /// <summary>How many words of the value stand in candidates elsewhere, and how the best of them is seen.</summary>
    internal (int Count, float Best) WordsElsewhere(string value, IReadOnlyDictionary<string, Tally> own)
    {
        var (count, best) = (0, Unseen);
        foreach (var word in WordsOf(value))
        {
            if (words.TryGetValue(word, out var all) && all.Without(own.GetValueOrDefault(word)) is { } others)
            {
                count++;
                best = Math.Max(best, others.Mean);
            }
        }

        return (count, best);
    }

    internal static void Add(Dictionary<string, Tally> tallies, string key, float score)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, key, out _);
        tally = tally.With(score);
    }

    internal static List<string> WordsOf(string value)
    {
        var found = new List<string>();
        var splitter = new WordSplitter(value);
        while (found.Count < MostWords && splitter.MoveNext())
        {
            if (splitter.Current.Length >= ShortestWord && char.IsLetter(splitter.Current[0]))
            {
                found.Add(splitter.Current.ToString().ToLowerInvariant());
            }
        }

        return found;
    }

    /// <summary>Log-odds that were met, and how often.</summary>
    internal readonly record struct Tally(double Sum, int Count)
    {
        public float Mean => (float)(Sum / Count);

        /// <summary>With one more.</summary>
        public Tally With(float score) => new(Sum + Math.Max(Floor, score), Count + 1);

        /// <summary>The rest; null where nothing is left.</summary>
        public Tally? Without(Tally own) => Count > own.Count ? new Tally(Sum - own.Sum, Count - own.Count) : null;
    }
}
