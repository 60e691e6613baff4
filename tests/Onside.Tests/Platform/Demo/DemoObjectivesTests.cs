using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Plans;
using Onside.Team.Objectives;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Demo;

// What the demo company wants to reach.
[Collection(DemoHouse.Shared)]
public class DemoObjectivesTests(DemoHouse house)
{
    [Fact]
    public async Task The_tree_has_every_state_and_answer_one_that_hangs_on_nothing_and_things_that_hang_on_one()
    {
        var app = await house.On(Engine.Sqlite);
        var ines = app.ProgramOf(await app.Db(db => db.Set<Person>().SingleAsync(one => one.Name == "Ines Duarte")));
        var tree = await ines.Read<ListObjectives.View>("/objectives?Ended=true");
        Assert.Equal(Enum.GetValues<ObjectiveState>(), tree.Rows.Select(row => row.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<DepartmentAnswer>(), tree.Rows.SelectMany(row => row.Departments).Select(one => one.Answer).Distinct().Order());
        Assert.Equal("Fewer spare parts travel by air", Assert.Single(tree.Loose).Name);
        Assert.Equal(2, tree.Rows.Max(row => row.Depth));
        Assert.True(Assert.Single(tree.Rows, row => row.IsCompany).Percent is > 40 and < 80);

        var visits = tree.Rows.Single(row => row.Name == "Each contract customer is visited twice a year");
        Assert.Single((await ines.Read<SubjectPromises.View>($"/promises/objective/{visits.Id}")).Open);
        Assert.Single((await ines.Read<SubjectOutcomes.View>($"/outcomes/of/objective/{visits.Id}")).Rows);
        Assert.False(await app.Db(db => db.Set<PlatformEvent>().AnyAsync(e => e.SubjectKind == "objective" && e.At >= DemoHouse.End)));
    }
}
