namespace GdrCode.Judging.Chat.Clients;

/// <summary>A bucket that fills evenly: lets a number of units through per minute, at most a minute's worth at once.</summary>
internal sealed class Pace
{
    private readonly Lock gate = new();
    private readonly double perMinute;
    private readonly TimeProvider time;
    private double available;
    private long filled;

    public Pace(double perMinute, TimeProvider time)
    {
        this.perMinute = perMinute;
        this.time = time;
        available = perMinute;
        filled = time.GetTimestamp();
    }

    /// <summary>Takes units, and says how long to wait before they may be used. Turns are kept: who takes later waits longer.</summary>
    public TimeSpan Take(double units)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            available = Math.Min(perMinute, available + (time.GetElapsedTime(filled, now).TotalMinutes * perMinute));
            filled = now;
            available -= units;
            return available >= 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(-available / perMinute);
        }
    }

    /// <summary>Gives units back that were taken too many, or takes those that were too few.</summary>
    public void Correct(double units)
    {
        lock (gate)
        {
            available += units;
        }
    }
}
