using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>The findings of one file as candidates: where each stands in the source, and which stand beside it.</summary>
internal sealed class FileCandidates
{
    private readonly TextSpan[] hulls;
    private readonly int[] lineOf;

    // The candidates sorted by line, and where those of each line begin.
    private readonly int[] sorted;
    private readonly int[] first;

    // Candidates of one fragment follow each other.
    private (string? Name, bool SpeaksOfSample) lastName;
    private (string? Scope, bool SpeaksOfSample) lastScope;

    public FileCandidates(SourceFile file, IReadOnlyList<Finding> findings, FileLines? lines = null)
    {
        File = file;
        Findings = findings;
        Lines = lines ?? new FileLines(file);
        hulls = new TextSpan[findings.Count];
        lineOf = new int[findings.Count];
        first = new int[Lines.Count + 1];
        for (var i = 0; i < findings.Count; i++)
        {
            hulls[i] = findings[i].Fragment.Text.ToSourceHull(findings[i].ValueSpan);
            lineOf[i] = Lines.Of(hulls[i].Start);
            first[lineOf[i] + 1]++;
        }

        for (var line = 0; line < Lines.Count; line++)
        {
            first[line + 1] += first[line];
        }

        sorted = new int[findings.Count];
        var next = first.AsSpan().ToArray();
        for (var i = 0; i < findings.Count; i++)
        {
            sorted[next[lineOf[i]]++] = i;
        }
    }

    public SourceFile File { get; }

    public FileLines Lines { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The category that features speak of: of a proposal the one before it was named, for the naming rests on features.</summary>
    public string CategoryId(int index) =>
        Proposals.IsProposal(Findings[index]) ? Proposals.CategoryOf(Findings[index].RuleId) : Findings[index].Category.Id;

    /// <summary>The group of <see cref="CategoryId"/>.</summary>
    public string Group(int index) => Proposals.IsProposal(Findings[index]) ? Proposals.Group : Findings[index].Category.Group;

    /// <summary>Where candidate <paramref name="index"/> stands in the source.</summary>
    public TextSpan Hull(int index) => hulls[index];

    /// <summary>The line that candidate <paramref name="index"/> begins on, from 0.</summary>
    public int Line(int index) => lineOf[index];

    /// <summary>The candidates that begin on the lines from <paramref name="from"/> to <paramref name="to"/>, both included, by line.</summary>
    public ReadOnlySpan<int> OnLines(int from, int to)
    {
        var start = first[Math.Clamp(from, 0, Lines.Count)];
        return sorted.AsSpan(start, first[Math.Clamp(to + 1, 0, Lines.Count)] - start);
    }

    /// <summary>Whether the words beside candidate <paramref name="index"/>, on its line or in its name, call it a sample.</summary>
    public bool IsSpecimen(int index)
    {
        var name = Findings[index].Fragment.Name;
        if (!ReferenceEquals(name, lastName.Name))
        {
            lastName = (name, Specimens.HasWord(name));
        }

        return (Lines.SpeaksOfSample(lineOf[index]) || lastName.SpeaksOfSample) && Specimens.AreSpokenOf(File, Findings[index]);
    }

    /// <summary>Whether what encloses candidate <paramref name="index"/> is called a sample: the examples of an interface's description.</summary>
    public bool IsInSpecimen(int index)
    {
        var scope = Findings[index].Fragment.Scope;
        if (!ReferenceEquals(scope, lastScope.Scope))
        {
            lastScope = (scope, Specimens.HasWord(scope));
        }

        return lastScope.SpeaksOfSample;
    }
}
