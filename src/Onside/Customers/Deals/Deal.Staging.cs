using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public partial class Deal
{
    public Guid PipelineId { get; private set; } = pipelineId;
    public Guid StageId { get; private set; } = stageId;
    public DateTime StageEnteredAt { get; private set; } = stageEnteredAt;
    public List<StageStay> Stays { get; private set; } = [];

    public void MoveTo(PipelineBook.Step stage, DateTime at)
    {
        RefuseUnlessOpen();
        if (stage.Id == StageId)
            return;
        Announce(new DealMoving(this, stage.Id));
        Announce(new DealMoved(Id, StageId, stage.Id, at));
        Leave(at);
        (PipelineId, StageId, StageEnteredAt) = (stage.PipelineId, stage.Id, at);
    }

    // Where it was before a move, since it was there; its stays are as if it had not moved.
    public void TakeBackMove(Guid pipelineId, Guid stageId, DateTime enteredAt, DateTime at)
    {
        RefuseUnlessOpen();
        Announce(new DealMoving(this, stageId));
        Announce(new DealMoved(Id, StageId, stageId, at));
        if (Stays.Find(stay => stay.DeletedAt is null && stay.StageId == stageId && stay.EnteredAt == enteredAt && stay.LeftAt == StageEnteredAt) is { } stay)
            stay.Delete(at);
        else
            Leave(enteredAt);
        (PipelineId, StageId, StageEnteredAt) = (pipelineId, stageId, enteredAt);
    }

    // A stay is written when it ends; the current one is the deal itself.
    private void Leave(DateTime at) => Stays.Add(new StageStay(Id, StageId, StageEnteredAt, at < StageEnteredAt ? StageEnteredAt : at));
}

public class StageStay(Guid dealId, Guid stageId, DateTime enteredAt, DateTime leftAt) : Entity, IUnaudited
{
    public Guid DealId { get; private set; } = dealId;
    public Guid StageId { get; private set; } = stageId;
    public DateTime EnteredAt { get; private set; } = enteredAt;
    public DateTime LeftAt { get; private set; } = leftAt;
    public long Seconds { get; private set; } = (long)(leftAt - enteredAt).TotalSeconds;
}
