using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds the account in <c>DOMAIN\account</c>.</summary>
internal sealed class DomainAccountFinder : IFinder
{
    private const int LongestDomain = 15;
    private const int LongestAccount = 32;

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (!view.Traits.HasBackslash)
        {
            return;
        }

        var text = view.Value;
        for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\\', at + 1))
        {
            var start = at + 1;
            while (start < text.Length && text[start] == '\\')
            {
                start++;
            }

            var end = start;
            while (end < text.Length && end - start < LongestAccount && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            {
                end++;
            }

            if (end > start && IsDomain(text.AsSpan(0, at)) && (end == text.Length || text[end] is not ('\\' or '/' or '(' or '*')) && HandleShape.IsPersonal(text.AsSpan(start, end - start).TrimEnd('.')))
            {
                candidates.Add(new Candidate(TextSpan.FromBounds(start, start + text.AsSpan(start, end - start).TrimEnd('.').Length), 0.7));
            }

            at = end > at ? end - 1 : at;
        }
    }

    private static bool IsDomain(ReadOnlySpan<char> before)
    {
        var length = 0;
        while (length < before.Length && length <= LongestDomain && (char.IsAsciiLetterUpper(before[^(length + 1)]) || char.IsAsciiDigit(before[^(length + 1)]) || before[^(length + 1)] == '-'))
        {
            length++;
        }

        // PCI\VEN_10DE, USB\VID_046D: buses and their devices.
        if (before[^length..] is "PCI" or "USB" or "HID" or "ACPI" or "SWD" or "ROOT" or "HDAUDIO" or "BTHENUM" or "SCSI" or "DISPLAY" or "STORAGE" or "HKLM" or "HKCU" or "HKCR" or "HKU" or "HKEY")
        {
            return false;
        }

        return length is >= 2 and <= LongestDomain && char.IsAsciiLetterUpper(before[^length])
            && (length == before.Length || before[^(length + 1)] is ' ' or '"' or '\'' or '=' or ':' or '(' or ',' or ';' or '\t' or '`' or '>');
    }
}
