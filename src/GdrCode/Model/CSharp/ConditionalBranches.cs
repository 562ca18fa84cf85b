using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model.CSharp;

/// <summary>Wakes every branch of conditional compilation, a few at a time.</summary>
/// <remarks>
/// A branch is woken by blanking its directives and its sisters, so positions stay, no condition has to be solved and
/// <c>#if false</c> wakes as well. Groups inside a branch become known when the branch has been parsed awake.
/// </remarks>
internal sealed class ConditionalBranches
{
    /// <summary>More variants than any ordinary file needs; what is left is given by <see cref="Unread"/>.</summary>
    private const int MostVariants = 24;

    /// <summary>Deeper groups are not woken, which bounds the recursion below.</summary>
    private const int MostDepth = 48;

    private readonly List<ConditionalGroup> roots = [];
    private readonly List<TextSpan> tooDeep = [];
    private int variants;

    /// <summary>The branches that no variant has woken.</summary>
    public IReadOnlyList<TextSpan> Unread
    {
        get
        {
            var unread = new List<TextSpan>(tooDeep);
            roots.ForEach(group => group.CollectUnread(unread));
            return unread;
        }
    }

    /// <summary>Takes note of the groups that are active in a parse of the text or of one of its variants.</summary>
    public void Learn(SyntaxNode root)
    {
        if (!root.ContainsDirectives)
        {
            return;
        }

        var open = new Stack<ConditionalGroup>();
        foreach (var directive in Directives.In(root))
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax branch:
                    open.Push(new ConditionalGroup(branch.SpanStart, branch.IsActive));
                    open.Peek().Open(branch);
                    break;
                case BranchingDirectiveTriviaSyntax branch when open.Count > 0:
                    open.Peek().Open(branch);
                    break;
                case EndIfDirectiveTriviaSyntax end when open.Count > 0:
                    open.Peek().Close(end.SpanStart, end.Span.End);
                    Register(open.Pop());
                    break;
                default:
                    break;
            }
        }

        while (open.TryPop(out var group))
        {
            group.Close(root.FullSpan.End, root.FullSpan.End);
            Register(group);
        }
    }

    /// <summary>The next variant of the text with the spans that are awake for the first time; null when all have been.</summary>
    public (string Text, IReadOnlyList<TextSpan> Woken)? Next(string content)
    {
        var woken = new List<TextSpan>();
        var blank = new List<TextSpan>();
        if (++variants <= MostVariants)
        {
            roots.ForEach(group => group.Choose(blank, woken));
        }

        return woken.Count == 0 ? null : (Blank(content, blank), woken.OrderBy(s => s.Start).ToList());
    }

    private static string Blank(string content, List<TextSpan> spans)
    {
        var chars = content.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (chars[i] is not ('\r' or '\n' or '\u0085' or '\u2028' or '\u2029'))
                {
                    chars[i] = ' ';
                }
            }
        }

        return new string(chars);
    }

    private void Register(ConditionalGroup group)
    {
        // An outer group closes after its inner ones, so inner groups arrive first and are moved under it.
        if (!group.Active)
        {
            return;
        }

        var siblings = roots;
        for (var depth = 0; ; depth++)
        {
            var at = LastStartingAtOrBefore(siblings, group.Span.Start);
            if (at < 0 || !siblings[at].Span.Contains(group.Span))
            {
                group.Adopt(siblings, at + 1, tooDeep, MostDepth);
                siblings.Insert(at + 1, group);
                return;
            }

            var around = siblings[at];
            if (around.Span == group.Span)
            {
                return;
            }

            if (depth == MostDepth || around.BranchAt(group.Span.Start) is not { } branch)
            {
                group.CollectUnread(tooDeep);
                return;
            }

            siblings = branch.Groups;
        }
    }

    private static int LastStartingAtOrBefore(List<ConditionalGroup> groups, int position)
    {
        var (low, high) = (0, groups.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = groups[middle].Span.Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
