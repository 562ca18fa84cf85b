namespace GdrCode.Detection;

/// <summary>Rules that can't be used, with all their faults.</summary>
public sealed class RuleException : Exception
{
    public RuleException()
    {
    }

    public RuleException(string message)
        : base(message)
    {
    }

    public RuleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>One line per fault: file, line, rule, what is wrong.</summary>
    public RuleException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>One line per fault.</summary>
    public IReadOnlyList<string> Faults { get; } = [];
}
