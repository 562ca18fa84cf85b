using GdrCode.Evaluation.Utility.Builds;

namespace GdrCode.Tests.Evaluation.Utility;

public sealed class TestResultsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RowsOfData_CountUnderTheirMethod_WhateverTheyAreCalled()
    {
        folder.Write("a.trx", """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results>
                <UnitTestResult testId="1" testName="Adds(mail: &quot;ada@example.org&quot;)" outcome="Passed" />
                <UnitTestResult testId="2" testName="Adds(mail: &quot;eve@example.org&quot;)" outcome="Passed" />
                <UnitTestResult testId="3" testName="Fails" outcome="Failed" />
                <UnitTestResult testId="4" testName="Waits" outcome="NotExecuted" />
              </Results>
              <TestDefinitions>
                <UnitTest id="1"><TestMethod className="N.T" name="Adds(mail: &quot;ada@example.org&quot;)" /></UnitTest>
                <UnitTest id="2"><TestMethod className="N.T" name="Adds" /></UnitTest>
                <UnitTest id="3"><TestMethod className="N.T" name="Fails" /></UnitTest>
                <UnitTest id="4"><TestMethod className="N.T" name="Waits" /></UnitTest>
              </TestDefinitions>
            </TestRun>
            """);
        folder.Write("half.trx", "<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"><Results>");

        Assert.Equal([new KeyValuePair<string, int>("N.T.Adds", 2)], TestResults.Passed(folder.Path));
    }
}
