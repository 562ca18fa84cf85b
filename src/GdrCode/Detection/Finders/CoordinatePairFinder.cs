using System.Collections.Frozen;
using System.Globalization;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds latitude and longitude as two numbers beside each other, where the code about them says whose place it is.</summary>
internal sealed class CoordinatePairFinder : IFinder
{
    private const double Score = 0.6;
    private const int FewestDecimals = 4;
    private const int LongestNumber = 20;
    private const int MostLatitude = 90;
    private const int MostLongitude = 180;

    // As far as a statement reaches back: the name it assigns to stands before the numbers.
    private const int LookBack = 160;

    private static readonly FrozenSet<string> Owners = FrozenSet.Create(
        StringComparer.Ordinal,
        "home", "homes", "house", "residence", "cabin", "flat", "apartment", "dwelling", "wohnung", "zuhause", "casa", "maison", "domicile", "hjem", "hemma", "koti",
        "patient", "driver", "rider", "customer", "employee", "person", "user", "member", "courier", "family", "phone", "device", "tracker", "handset", "vehicle", "car");

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (view.Fragment.Kind is not (FragmentKind.Number or FragmentKind.ConfigurationValue) || !view.Traits.HasDot || Coordinate(view.Value) is not { } number)
        {
            return;
        }

        var lines = view.File.Text.Lines;
        var line = lines.GetLineFromPosition(view.Fragment.Span.Start).LineNumber;
        foreach (var offset in (ReadOnlySpan<int>)[1, -1])
        {
            if (view.Neighbour(offset) is { } other && other.Kind == view.Fragment.Kind && Coordinate(other.Value) is { } second
                && Math.Min(number, second) <= MostLatitude
                && Math.Abs(lines.GetLineFromPosition(other.Span.Start).LineNumber - line) <= 1
                && TellsOwner(view.File, Math.Min(view.Fragment.Span.Start, other.Span.Start)))
            {
                candidates.Add(new Candidate(new TextSpan(0, view.Value.Length), Score, view.Fragment.Name));
                return;
            }
        }
    }

    private static double? Coordinate(string value)
    {
        var point = value.IndexOf('.', StringComparison.Ordinal);
        return point is > 0 and <= 4 && value.Length <= LongestNumber && value.AsSpan(point + 1).TrimEnd('0').Length >= FewestDecimals && !SampleCoordinates.Contain(value) && !value.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9')
            && double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= MostLongitude
            ? Math.Abs(number)
            : null;
    }

    private static bool TellsOwner(SourceFile file, int start)
    {
        var from = file.Text.Lines[Math.Max(0, file.Text.Lines.GetLineFromPosition(start).LineNumber - 2)].Start;
        from = Math.Max(from, start - LookBack);
        return Words.OfName(file.Content[from..start]).Any(Owners.Contains);
    }
}
