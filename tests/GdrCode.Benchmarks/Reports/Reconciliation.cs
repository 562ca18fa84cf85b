namespace GdrCode.Benchmarks.Reports;

/// <summary>Holds what is shown against what is counted, and says it, a line for each place.</summary>
internal sealed class Reconciliation
{
    private const int MostFaults = 10;

    /// <summary>Whether anything differed.</summary>
    public bool Failed { get; private set; }

    /// <summary>Numbers of the same names.</summary>
    public void Compare(string where, IReadOnlyDictionary<string, long> shown, IReadOnlyDictionary<string, long> counted) => Say(
        $"{where}: {counted.Count:N0} numbers",
        shown.Keys.Union(counted.Keys).Where(name => !shown.TryGetValue(name, out var number) || !counted.TryGetValue(name, out var other) || number != other)
            .Select(name => $"{name}: {Of(shown, name)} shown, {Of(counted, name)} counted"));

    /// <summary>A check of any kind that says its own faults.</summary>
    public void Say(string what, IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Failed |= all.Count > 0;
        Console.WriteLine($"{(all.Count > 0 ? "FAILED" : "ok    ")}  {what}");
        foreach (var fault in all.Take(MostFaults))
        {
            Console.WriteLine($"          {fault}");
        }
    }

    private static string Of(IReadOnlyDictionary<string, long> numbers, string name) => numbers.TryGetValue(name, out var number) ? $"{number:N0}" : "nothing";
}
