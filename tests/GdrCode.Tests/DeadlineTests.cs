namespace GdrCode.Tests;

public class DeadlineTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task WorkInTime_GivesItsResult() =>
        Assert.Equal(7, await Deadline.RunAsync(Long, _ => ValueTask.FromResult(7), CancellationToken.None));

    [Fact]
    public async Task Fault_IsTheFaultOfTheWork() => await Assert.ThrowsAsync<InvalidDataException>(
        async () => await Deadline.RunAsync<int>(Long, _ => throw new InvalidDataException(), CancellationToken.None));

    [Fact]
    public async Task WorkThatHeedsNothing_IsLeftBehind_AndItsTokenCancelled()
    {
        using var release = new ManualResetEventSlim();
        CancellationToken seen = default;
        var run = Deadline.RunAsync(TimeSpan.FromMilliseconds(20), stop =>
        {
            seen = stop;
            release.Wait(CancellationToken.None);
            return ValueTask.FromResult(1);
        }, CancellationToken.None);

        await Assert.ThrowsAsync<TimeoutException>(async () => await run);
        Assert.True(seen.IsCancellationRequested);
        release.Set();
    }

    [Fact]
    public async Task Cancellation_ReachesTheWork()
    {
        using var cancel = new CancellationTokenSource();
        var run = Deadline.RunAsync(Long, async stop =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
            return 1;
        }, cancel.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await run);
    }
}
