#!/bin/bash
# One-node Slurm as root, without systemd and accounting: all its state, its own munge key and socket under the folder given.
set -eu
D=${1:?folder}; mkdir -p "$D"/{state,spool,log,munge}; H=$(hostname -s)
[ -f "$D/munge/munge.key" ] || { dd if=/dev/urandom bs=1 count=1024 of="$D/munge/munge.key" status=none; chmod 400 "$D/munge/munge.key"; }
munged --force --key-file="$D/munge/munge.key" --socket="$D/munge/munge.sock" --pid-file="$D/munge/munged.pid" --log-file="$D/munge/munged.log" --seed-file="$D/munge/seed"
# Two ports that nobody listens on: several of these may run at a time.
P=$((20000 + RANDOM % 10000))
while (exec 3<> "/dev/tcp/127.0.0.1/$P") 2> /dev/null || (exec 3<> "/dev/tcp/127.0.0.1/$((P + 1))") 2> /dev/null; do P=$((20000 + RANDOM % 10000)); done
cat > "$D/slurm.conf" <<C
ClusterName=test
SlurmctldHost=$H(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$D/munge/munge.sock
CredType=cred/munge
SlurmctldPort=$P
SlurmdPort=$((P + 1))
SlurmctldPidFile=$D/slurmctld.pid
SlurmdPidFile=$D/slurmd.pid
SlurmctldLogFile=$D/log/slurmctld.log
SlurmdLogFile=$D/log/slurmd.log
StateSaveLocation=$D/state
SlurmdSpoolDir=$D/spool
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=2,bf_interval=2
ReturnToService=2
MpiDefault=none
MailProg=/bin/true
KillWait=2
MinJobAge=300
NodeName=$H NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes=$H Default=YES MaxTime=INFINITE State=UP
C
export SLURM_CONF="$D/slurm.conf"
slurmctld -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF" -N "$H"
for i in $(seq 1 120); do [ "$(sinfo -h -o '%t' 2> /dev/null)" = idle ] && exit 0; sleep 0.5; done
echo "the node is not idle" >&2; exit 1
