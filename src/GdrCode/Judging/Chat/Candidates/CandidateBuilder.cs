using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>Makes the candidates of a file: a pure function of the file and what was found in it.</summary>
internal static class CandidateBuilder
{
    /// <summary>The candidates in the order of the fragments.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fragments">All its fragments.</param>
    /// <param name="suspected">The findings to ask about.</param>
    /// <param name="mode">Whether fragments without a finding are asked about too.</param>
    public static IReadOnlyList<Candidate> Build(SourceFile file, IReadOnlyList<Fragment> fragments, IEnumerable<Finding> suspected, CandidateMode mode)
    {
        var byFragment = suspected.ToLookup(f => f.Fragment);
        var candidates = new List<Candidate>();
        foreach (var fragment in fragments.Where(f => f.Kind != FragmentKind.Path))
        {
            Finding[] found =
            [
                .. byFragment[fragment].OrderBy(f => f.ValueSpan.Start).ThenBy(f => f.ValueSpan.End).ThenBy(f => f.Category.Id, StringComparer.Ordinal).ThenBy(f => f.RuleId, StringComparer.Ordinal),
            ];
            // What was decoded out of another fragment is seen there already.
            var whole = mode == CandidateMode.All && fragment.Text is not NestedText && CarriesWords.In(fragment);
            if (found.Length == 0 && !whole)
            {
                continue;
            }

            var (before, after) = Context.Of(file, fragment.Span);
            foreach (var excerpt in Excerpts.Of(fragment.Value, [.. found.Select(f => f.ValueSpan)], whole))
            {
                Finding[] within = [.. found.Where(f => excerpt.Contains(f.ValueSpan))];
                candidates.Add(new Candidate(fragment, excerpt, within, before, after, Key(file, fragment, excerpt, within, before, after)));
            }
        }

        return candidates;
    }

    private static UInt128 Key(SourceFile file, Fragment fragment, TextSpan excerpt, Finding[] suspected, IReadOnlyList<TextSpan> before, IReadOnlyList<TextSpan> after)
    {
        var text = new StringBuilder();
        Add(text, file.Language, fragment.Kind.ToString(), fragment.Place.ToString(), fragment.Name, fragment.Scope, fragment.Value.Substring(excerpt.Start, excerpt.Length));
        foreach (var run in before.Concat(after))
        {
            Add(text, file.Content.Substring(run.Start, run.Length));
        }

        Add(text, before.Count.ToString());
        foreach (var finding in suspected)
        {
            Add(text, finding.Category.Id, $"{finding.ValueSpan.Start - excerpt.Start}+{finding.ValueSpan.Length}");
        }

        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.Unicode.GetBytes(text.ToString())));
    }

    // Lengths keep two fields from being read as one.
    private static void Add(StringBuilder text, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            text.Append(field?.Length ?? -1).Append(':').Append(field);
        }
    }
}
